package org.idferm.data.landmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.idferm.core.face.Landmarks;
import org.idferm.data.dataset.BadFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandmarkTablesTest {

  private static final String HEADER =
      "image,"
          + IntStream.range(0, 68)
              .mapToObj(i -> "x%d,y%d".formatted(i, i))
              .collect(Collectors.joining(","))
          + "\n";

  @TempDir private Path directory;
  private final LandmarkTables tables = new LandmarkTables();

  @Test
  void readsTheRowOfAnImage() throws IOException {
    Path table = table(HEADER + row("data/a.png", 1) + row("data/b.png", 2));
    Landmarks points = tables.of(table, directory.resolve("data/x/../b.png"));
    assertThat(points.x(0)).isEqualTo(2);
    assertThat(points.y(0)).isEqualTo(2.5f);
    assertThat(points.x(67)).isEqualTo(69);
    assertThat(LandmarkTables.isTable(table)).isTrue();
    assertThat(LandmarkTables.isTable(Path.of("a.txt"))).isFalse();
  }

  @Test
  void keepsAFewTables() throws IOException {
    Path table = table(HEADER + row("a.png", 1));
    Path image = directory.resolve("a.png");
    Landmarks first = tables.of(table, image);
    assertThat(tables.of(table, image)).isSameAs(first);
    for (int i = 0; i < 8; i++) {
      Path other = Files.copy(table, directory.resolve("landmarks/%d.csv".formatted(i)));
      tables.of(other, image);
    }
    assertThat(tables.of(table, image)).isNotSameAs(first);
  }

  @Test
  void namesTheImageThatHasNoRow() throws IOException {
    Path table = table(HEADER + row("a.png", 1));
    Path image = directory.resolve("b.png");
    assertThatThrownBy(() -> tables.of(table, image))
        .isInstanceOf(BadFileException.class)
        .hasMessage(image + ": has no row in the landmark table " + table);
  }

  @Test
  void namesTheLineThatIsWrong() throws IOException {
    Path image = directory.resolve("a.png");
    Path noNumber = table(HEADER + row("a.png", 1) + row("b.png", 1).replace("2.5", "two"));
    assertThatThrownBy(() -> tables.of(noNumber, image))
        .isInstanceOf(BadFileException.class)
        .hasMessageStartingWith(noNumber + ": line 3: y1 must be a number")
        .hasMessageEndingWith("found 'two'");
    Path cutShort = table(HEADER + row("a.png", 1).substring(0, 300));
    assertThatThrownBy(() -> tables.of(cutShort, image))
        .hasMessageStartingWith(cutShort + ": line 2: expected 137 cells");
    Path twice = table(HEADER + row("a.png", 1) + row("a.png", 2));
    assertThatThrownBy(() -> tables.of(twice, image))
        .hasMessageEndingWith("line 3: image a.png is there twice");
    Path header = table(HEADER.replace("y67", "y68"));
    assertThatThrownBy(() -> tables.of(header, image)).hasMessageContaining("column y67");
  }

  /** Point i is at (first + i, first + i + 0.5). */
  private static String row(String image, int first) {
    return image
        + ","
        + IntStream.range(first, first + 68)
            .mapToObj(i -> "%d,%d.5".formatted(i, i))
            .collect(Collectors.joining(","))
        + "\n";
  }

  private Path table(String text) throws IOException {
    Path folder = Files.createDirectories(directory.resolve("landmarks"));
    return Files.writeString(folder.resolve("001.csv"), text);
  }
}
