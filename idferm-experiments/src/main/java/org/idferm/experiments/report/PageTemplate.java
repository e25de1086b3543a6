package org.idferm.experiments.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages with places to be filled: {@code {{name}}}. */
final class PageTemplate {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z-]+)}}");

  private PageTemplate() {}

  /** A page of this package's resources, its places filled; {@code style} is the style sheet. */
  static String fill(String template, Map<String, String> sections) {
    String style = resource("report.css");
    return PLACEHOLDER
        .matcher(resource(template))
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    m.group(1).equals("style") ? style : sections.get(m.group(1))));
  }

  private static String resource(String name) {
    try (InputStream in = PageTemplate.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
