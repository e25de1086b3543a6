package org.idferm.data.landmark.dlib;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.idferm.core.fuzz.Damage;
import org.idferm.core.fuzz.Hostile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class ShapePredictorFileFuzzTest {

  @TempDir static Path directory;

  static Stream<byte[]> files() throws IOException {
    try (InputStream in = ShapePredictorFileFuzzTest.class.getResourceAsStream("/dlib/tiny.dat")) {
      return Stream.of(in.readAllBytes(), new byte[0]);
    }
  }

  @MethodSource("files")
  @FuzzTest
  void anyFile(byte[] bytes) {
    Path file = Hostile.file(directory.resolve("f.dat"), bytes);
    Hostile.feed(() -> ShapePredictorFile.read(file));
  }

  @Test
  void damagedFiles() throws IOException {
    Damage.of(files(), 400).forEach(this::anyFile);
  }
}
