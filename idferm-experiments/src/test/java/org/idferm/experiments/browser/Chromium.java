package org.idferm.experiments.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A headless Chromium with one page. */
public final class Chromium implements AutoCloseable {

  private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");

  private final Process process;
  private final DevTools tools;
  private final List<String> requests = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  private Chromium(Process process, DevTools tools) {
    this.process = process;
    this.tools = tools;
  }

  /** What a page did while it was loaded: {@code requests} beyond itself, {@code complaints}. */
  public record Loading(List<String> requests, List<String> complaints) {}

  /** The browser's program, if one is installed. */
  public static Optional<Path> installed() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(
            d -> Stream.of("chromium", "chromium-browser", "google-chrome").map(n -> Path.of(d, n)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts it with an empty profile. */
  public static Chromium start(Path program, Path profile) throws IOException {
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox", // needs privileges that containers have not
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    DevTools tools = new DevTools(address(process));
    String target =
        tools.call("Target.createTarget", Map.of("url", "about:blank")).get("targetId").asText();
    tools.session(
        tools
            .call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asText());
    for (String domain : List.of("Page", "Network", "Runtime", "Log")) {
      tools.call(domain + ".enable", Map.of());
    }
    return new Chromium(process, tools);
  }

  /** Reads what the browser prints until it names its address, and all else in the background. */
  private static URI address(Process process) throws IOException {
    BufferedReader reader = process.errorReader(StandardCharsets.UTF_8);
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      Matcher matcher = LISTENING.matcher(line);
      if (matcher.find()) {
        Thread drain = new Thread(() -> reader.lines().forEach(l -> {}));
        drain.setDaemon(true);
        drain.start();
        return URI.create(matcher.group(1));
      }
    }
    throw new IllegalStateException("the browser did not start");
  }

  /**
   * Sets the window, and how the page is shown.
   *
   * @param width in CSS pixels
   * @param scheme light or dark
   * @param media screen or print
   */
  public void show(int width, String scheme, String media) {
    tools.call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    tools.call(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            media,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Opens a file and waits until all of it is loaded. */
  public Loading open(Path page) {
    tools.events();
    String url = page.toUri().toString();
    tools.call("Page.navigate", Map.of("url", url));
    tools.until("Page.loadEventFired").forEach(this::note);
    evaluate("0"); // what the page complains of comes before this answer
    tools.events().forEach(this::note);
    Loading loading =
        new Loading(
            requests.stream().filter(r -> !r.equals(url)).toList(), List.copyOf(complaints));
    requests.clear();
    complaints.clear();
    return loading;
  }

  private void note(JsonNode event) {
    JsonNode p = event.path("params");
    switch (event.path("method").asText()) {
      case "Network.requestWillBeSent" -> {
        String url = p.path("request").path("url").asText();
        if (!url.startsWith("data:")) {
          requests.add(url);
        }
      }
      case "Runtime.consoleAPICalled", "Runtime.exceptionThrown" -> complaints.add(p.toString());
      case "Log.entryAdded" -> complaints.add(p.path("entry").path("text").asText());
      default -> {}
    }
  }

  /** The value of a JavaScript expression. */
  public JsonNode evaluate(String expression) {
    JsonNode result =
        tools.call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(result.get("exceptionDetails").toString());
    }
    return result.path("result").path("value");
  }

  /** The page as PDF. */
  public byte[] pdf() {
    return Base64.getDecoder()
        .decode(
            tools.call("Page.printToPDF", Map.of("preferCSSPageSize", true)).get("data").asText());
  }

  @Override
  public void close() {
    tools.session("");
    try {
      tools.call("Browser.close", Map.of());
    } finally {
      tools.close();
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
