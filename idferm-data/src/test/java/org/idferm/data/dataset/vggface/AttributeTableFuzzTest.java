package org.idferm.data.dataset.vggface;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.idferm.core.fuzz.Damage;
import org.idferm.core.fuzz.Hostile;
import org.idferm.data.csv.CsvFile;
import org.idferm.data.csv.CsvRows;
import org.idferm.data.dataset.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class AttributeTableFuzzTest {

  @TempDir static Path directory;

  static Stream<byte[]> files() {
    return Stream.of(
            "image,pan,tilt,blur,eyeglasses,neutral,happy\nn1/1.jpg,1.5,-2,0.1,no,0.9,0.1\n",
            "image,pan,neutral,happy\nn1/1.jpg,nan,1,0\n../x,1e9,1,0\n",
            "")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("files")
  @FuzzTest
  void anyFile(byte[] bytes) {
    Path file = Hostile.file(directory.resolve("attributes.csv"), bytes);
    List<Problem> problems = new ArrayList<>();
    Hostile.feed(() -> AttributeTable.open(file, problems::add));
    Hostile.feed(
        () -> {
          try (CsvRows rows = CsvFile.open(file, FaceAttributes.COLUMNS).rows(problems::add)) {
            while (rows.hasNext()) {
              FaceAttributes.of(rows.next());
            }
          }
        });
  }

  @Test
  void damagedFiles() {
    Damage.of(files(), 300).forEach(this::anyFile);
  }
}
