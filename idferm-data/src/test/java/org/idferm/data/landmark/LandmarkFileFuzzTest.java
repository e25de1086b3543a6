package org.idferm.data.landmark;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.idferm.core.fuzz.Damage;
import org.idferm.core.fuzz.Hostile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class LandmarkFileFuzzTest {

  @TempDir static Path directory;

  static Stream<byte[]> files() {
    return Stream.of("   1.5e+02 -3\n".repeat(68), "1 2\n\n", "1 2 3", "")
        .map(text -> text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @MethodSource("files")
  @FuzzTest
  void anyFile(byte[] bytes) {
    Path file = Hostile.file(directory.resolve("f.txt"), bytes);
    Hostile.feed(() -> LandmarkFile.read(file));
  }

  @Test
  void damagedFiles() {
    Damage.of(files(), 500).forEach(this::anyFile);
  }
}
