package org.idferm.experiments.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** The line of every key in a YAML text, so that a message can point to it. */
final class KeyLines {

  private KeyLines() {}

  /** Maps a full key such as {@code hng.lambda1} to its line, counted from 1. */
  static Map<String, Integer> of(String yaml) {
    Map<String, Integer> lines = new HashMap<>();
    try (JsonParser parser = new YAMLFactory().createParser(yaml)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          String key = parser.getParsingContext().pathAsPointer().toString();
          lines.putIfAbsent(
              key.substring(1).replace('/', '.'), parser.currentTokenLocation().getLineNr());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // the text was parsed before: it is valid
    }
    return lines;
  }
}
