package org.idferm.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedPlaceTest {

  @TempDir private Path out;

  private SharedPlace place(String token, Path... data) {
    return new SharedPlace(
        out.toString(),
        out.resolve(token).toString(),
        Stream.of(data).map(Path::toString).toList());
  }

  @Test
  void anotherDirectoryOfTheSameNameIsFound() throws IOException {
    Files.writeString(out.resolve("app-1"), "");

    assertThat(place("app-1", out).problem()).isEmpty();
    assertThat(place("app-1").problem()).as("no data elsewhere").isEmpty();
    assertThat(place("app-2", out).problem())
        .contains(
            "does not see the output directory %s: choose an --out that is the same directory on all machines"
                .formatted(out));
  }

  @Test
  void missingDataAreFound() throws IOException {
    Files.writeString(out.resolve("app-1"), "");

    assertThat(place("app-1", out, out.resolve("CK+")).problem())
        .contains(
            "does not see the data set's directory %s: it must be there on all machines"
                .formatted(out.resolve("CK+")));
  }
}
