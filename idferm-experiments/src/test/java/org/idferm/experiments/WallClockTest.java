package org.idferm.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing depends on the time of day: setting the clock, or running tomorrow, changes no result and
 * no duration. Durations come from {@link System#nanoTime}, which never goes back.
 */
class WallClockTest {

  private static final Pattern CLOCK =
      Pattern.compile(
          "currentTimeMillis|Instant\\.now|LocalDate\\w*\\.now|ZonedDateTime\\.now"
              + "|Clock\\.system|new Date\\(|Calendar\\.getInstance");

  @Test
  void noSourceAsksForTheTimeOfDay() throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      sources =
          files
              .filter(f -> f.toString().replace('\\', '/').contains("/src/main/java/"))
              .filter(f -> f.toString().endsWith(".java"))
              .toList();
    }
    assertThat(sources).hasSizeGreaterThan(300);
    assertThat(sources).noneMatch(f -> CLOCK.matcher(read(f)).find());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
