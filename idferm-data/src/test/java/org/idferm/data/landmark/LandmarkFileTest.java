package org.idferm.data.landmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Landmarks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LandmarkFileTest {

  @TempDir Path directory;

  @Test
  void readsTheFilesOfIbugWhosePixelsAreCountedFromOne() throws IOException {
    String points = "1.5 2\n".repeat(67) + "31 41.25\n";
    Path file = directory.resolve("face.PTS");
    Files.writeString(file, "version: 1\nn_points:  68\n{\n" + points + "}\n");
    Landmarks landmarks = LandmarkFile.read(file);
    assertThat(landmarks.x(0)).isEqualTo(0.5f);
    assertThat(landmarks.y(0)).isEqualTo(1);
    assertThat(landmarks.x(67)).isEqualTo(30);
    assertThat(landmarks.y(67)).isEqualTo(40.25f);

    Path text = Files.copy(file, directory.resolve("face.txt"));
    assertThatThrownBy(() -> LandmarkFile.read(text))
        .hasMessageContaining("line 1: expected two numbers x and y, found 'version: 1'");
  }

  @Test
  void readsSixtyEightPoints() throws Exception {
    Landmarks landmarks = LandmarkFile.read(file("   1.0363366e+02   1.0613490e+02\n" + lines(67)));
    assertThat(landmarks.x(0)).isEqualTo(103.63366f);
    assertThat(landmarks.y(0)).isEqualTo(106.13490f);
    assertThat(landmarks.x(67)).isEqualTo(66);
    assertThat(landmarks.y(67)).isEqualTo(-66.5f);
  }

  @Test
  void acceptsBlankLinesTabsAndWindowsLineEnds() throws Exception {
    String text = "\r\n" + lines(68).replace(" ", "\t").replace("\n", "\r\n") + "\r\n\r\n";
    assertThat(LandmarkFile.read(file(text)).x(1)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 67, 69})
  void refusesAnotherNumberOfPoints(int points) throws Exception {
    assertRefused(lines(points), "expected 68 points, one a line, found " + points);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 2 3", "5", "x y", "NaN 1", "1 1e99", "1,5 2", "0x10 2", "3f 2"})
  void namesALineThatIsNotTwoNumbers(String line) throws Exception {
    assertRefused(
        lines(3) + line + "\n" + lines(64),
        "line 4: expected two numbers x and y, found '" + line + "'");
  }

  @Test
  void shortensGarbage() throws Exception {
    assertRefused("\u0001".repeat(500), "found '" + "?".repeat(40) + "...'");
    assertRefused("1 2\n".repeat(20_000), "found 80000 bytes");
  }

  @Test
  void refusesAMissingFile() {
    Path file = directory.resolve("none.txt");
    assertThatThrownBy(() -> LandmarkFile.read(file))
        .isInstanceOf(DataException.class)
        .hasMessage(file + ": no such file");
  }

  private void assertRefused(String text, String message) throws IOException {
    Path file = file(text);
    assertThatThrownBy(() -> LandmarkFile.read(file))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContaining(message);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("points.txt"), text);
  }

  private static String lines(int points) {
    return IntStream.range(0, points)
        .mapToObj(i -> i + " " + (-i - 0.5) + "\n")
        .collect(Collectors.joining());
  }
}
