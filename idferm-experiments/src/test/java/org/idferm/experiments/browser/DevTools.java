package org.idferm.experiments.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A connection to a browser by the Chrome DevTools protocol: calls, answers and events. */
final class DevTools implements AutoCloseable {

  private static final long SECONDS = 60;

  private final ObjectMapper mapper = new ObjectMapper();
  private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  private final List<JsonNode> events = new ArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebSocket socket;
  private String session = "";
  private int calls;

  DevTools(URI address) {
    socket = client.newWebSocketBuilder().buildAsync(address, new Messages()).join();
  }

  /** From now on calls go to this session. */
  void session(String id) {
    session = id;
  }

  /** Calls a method and waits for its answer; events that come first are kept. */
  JsonNode call(String method, Map<String, Object> parameters) {
    int id = ++calls;
    ObjectNode message = mapper.createObjectNode().put("id", id).put("method", method);
    message.set("params", mapper.valueToTree(parameters));
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    socket.sendText(message.toString(), true).join();
    JsonNode answer = next();
    while (answer.path("id").asInt() != id) {
      events.add(answer);
      answer = next();
    }
    if (answer.has("error")) {
      throw new IllegalStateException(method + ": " + answer.get("error"));
    }
    return answer.path("result");
  }

  /** Waits for an event, and gives all that came before it, this one included. */
  List<JsonNode> until(String method) {
    while (events.stream().noneMatch(e -> e.path("method").asText().equals(method))) {
      events.add(next());
    }
    return events();
  }

  /** The events since the last time, in order. */
  List<JsonNode> events() {
    List<JsonNode> all = List.copyOf(events);
    events.clear();
    return all;
  }

  private JsonNode next() {
    try {
      JsonNode message = messages.poll(SECONDS, TimeUnit.SECONDS);
      if (message == null) {
        throw new IllegalStateException("the browser does not answer");
      }
      return message;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    socket.abort();
  }

  /** Puts messages together that come in pieces. */
  private final class Messages implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket source, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        try {
          messages.add(mapper.readTree(text.toString()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        text.setLength(0);
      }
      source.request(1);
      return null;
    }
  }
}
