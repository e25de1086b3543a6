package org.idferm.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

  private static final CsvColumns COLUMNS =
      new CsvColumns(List.of("image", "pan"), List.of("landmarks"));

  @TempDir private Path directory;
  private final List<Problem> problems = new ArrayList<>();

  @Test
  void readsColumnsInAnyOrderAndCaseWithByteOrderMarkQuotesAndCarriageReturns() {
    CsvFile file =
        file("\uFEFFPan , age,\"Image\"\r\n-1.5e1,30, \"a, \"\"b\"\".png\"\r\n\r\n2,,c.png");
    List<CsvRow> rows = rows(file);
    assertThat(problems).isEmpty();
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).text("image")).isEqualTo("a, \"b\".png");
    assertThat(rows.get(0).number("pan", -90, 90)).isEqualTo(-15);
    assertThat(rows.get(1).integer("pan", 0, 2)).isEqualTo(2);
    assertThat(rows.get(1).optional("age")).isEmpty();
    assertThat(rows.get(1).optional("landmarks")).isEmpty();
    assertThat(rows.get(1).position().line()).isEqualTo(4);
    assertThat(file.has("landmarks")).isFalse();
  }

  @Test
  void reportsEveryLineThatIsNoRowAndGoesOn() {
    String tooLong = "x".repeat(Utf8Lines.MAX_BYTES) + ",1";
    CsvFile file =
        file(
            "image,pan\na,1,2\n\"b,1\nc\n\"d\"x,1\ne\rf,1\n" + tooLong + "\ng,\0\nlast.png,7",
            StandardCharsets.UTF_8);
    List<CsvRow> rows = rows(file);
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).text("image")).isEqualTo("last.png");
    assertThat(rows.get(0).position().line()).isEqualTo(9);
    assertThat(problems)
        .extracting(Problem::message)
        .containsExactly(
            "line 2: expected 2 cells as in the header, found 3",
            "line 3: quotes do not match in this line: '\"b,1'",
            "line 4: expected 2 cells as in the header, found 1",
            "line 5: quotes do not match in this line: '\"d\"x,1'",
            "line 6: quotes do not match in this line: 'e?f,1'",
            "line 7: longer than 65536 bytes",
            "line 8: not UTF-8; save the file as UTF-8 (CSV UTF-8 in spreadsheets)");
  }

  @Test
  void namesTheLineThatIsNotUtf8() {
    CsvFile file = file("image,pan\na,1\nM\u00fcller,2\nb,3\n", StandardCharsets.ISO_8859_1);
    assertThat(rows(file)).hasSize(2);
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).message()).startsWith("line 3: not UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
  void refusesUtf16(String charset) {
    assertThatThrownBy(() -> file("image,pan\na,1\n", Charset.forName(charset)))
        .isInstanceOf(BadFileException.class)
        .hasMessageContaining("line 1: not UTF-8");
  }

  @Test
  void continuesFromARowSeenBefore() {
    CsvFile file = file("\uFEFFimage,pan\n\u00e4.png,1\nb.png,2\nc.png,3\n");
    CsvRow.Position second = rows(file).get(1).position();
    List<CsvRow> again = new ArrayList<>();
    try (CsvRows rows = file.rows(problems::add, second)) {
      rows.forEachRemaining(again::add);
    }
    assertThat(again).extracting(r -> r.text("image")).containsExactly("b.png", "c.png");
    assertThat(again.get(1).position().line()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "image;pan;tilt | expected a header line with a column image, found 'image;pan;tilt'; separate columns by commas, not by semicolons or tabs",
        "images,pan | expected a header line with a column image (did you mean images?), found 'images,pan'",
        "image,pan,PAN | column 'pan' is there twice",
        "image,pan,landmark | unknown column landmark (did you mean landmarks?); the columns are image, pan, landmarks",
        "image,\"pan | expected a header line with the columns [image, pan], found 'image,\"pan'",
        "~~ | expected a header line with the columns [image, pan], found an empty file"
      })
  void refusesHeaders(String header, String message) {
    assertThatThrownBy(() -> file(header))
        .isInstanceOf(BadFileException.class)
        .hasMessage(directory.resolve("table.csv") + ": line 1: " + message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "1e999", "91", "-90.1", "0x1p3", "1d", "ten", "1 2"})
  void refusesWhatIsNoNumberInRange(String text) {
    CsvRow row = rows(file("image,pan\na," + text)).get(0);
    assertThatThrownBy(() -> row.number("pan", -90, 90))
        .isInstanceOf(BadFileException.class)
        .hasMessageContaining(
            "table.csv: line 2: pan must be a number from -90.0 to 90.0, found '" + text + "'");
    assertThatThrownBy(() -> row.integer("pan", -90, 90)).isInstanceOf(BadFileException.class);
  }

  @Test
  void refusesAnEmptyCell() {
    CsvRow row = rows(file("image,pan\n ,3")).get(0);
    assertThatThrownBy(() -> row.text("image")).hasMessageEndingWith("line 2: image is empty");
  }

  @Test
  void refusesWhatIsNoFile() {
    assertThatThrownBy(() -> CsvFile.open(directory, COLUMNS))
        .hasMessage(directory + ": expected a file, found a directory");
    assertThatThrownBy(() -> CsvFile.open(directory.resolve("none.csv"), COLUMNS))
        .hasMessageEndingWith("none.csv: no such file");
  }

  private List<CsvRow> rows(CsvFile file) {
    List<CsvRow> all = new ArrayList<>();
    try (CsvRows rows = file.rows(problems::add)) {
      rows.forEachRemaining(all::add);
    }
    return all;
  }

  private CsvFile file(String text) {
    return file(text, StandardCharsets.UTF_8);
  }

  private CsvFile file(String text, Charset charset) {
    Path file = directory.resolve("table.csv");
    try {
      Files.write(file, text.getBytes(charset));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return CsvFile.open(file, COLUMNS);
  }
}
