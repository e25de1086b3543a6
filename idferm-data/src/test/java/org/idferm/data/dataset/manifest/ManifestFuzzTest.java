package org.idferm.data.dataset.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.idferm.core.fuzz.Damage;
import org.idferm.core.fuzz.Hostile;
import org.idferm.core.option.Options;
import org.idferm.data.dataset.FaceDatasetReader;
import org.idferm.data.dataset.ListedFace;
import org.idferm.data.dataset.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class ManifestFuzzTest {

  @TempDir static Path directory;

  static Stream<byte[]> files() {
    return Stream.of(
            "image,subject,expression,sequence,frame,landmarks\na.png,S1,fear,s,1,a.txt\n",
            "image,subject,expression\n\"a,\"\"b.png\",S1,happy\n../x.png,S2,fear\n",
            "image;subject;expression\n/etc/passwd;S1;fear\n",
            "")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("files")
  @FuzzTest
  void anyFile(byte[] bytes) {
    Path file = Hostile.file(directory.resolve("manifest.csv"), bytes);
    Hostile.file(directory.resolve("a.png"), new byte[1]);
    Hostile.file(directory.resolve("a.txt"), new byte[1]);
    FaceDatasetReader reader = new Manifest().create(new Options("data set manifest", Map.of()));
    Hostile.feed(
        () -> {
          List<Problem> problems = new ArrayList<>();
          try (Stream<ListedFace> faces = reader.list(file, problems::add)) {
            assertThat(faces.toList()).allMatch(f -> f.face().image().startsWith(directory));
          }
          assertThat(problems).extracting(Problem::line).allMatch(l -> l.lines().count() == 1);
        });
  }

  @Test
  void damagedFiles() {
    Damage.of(files(), 200).forEach(this::anyFile);
  }
}
