package org.idferm.data.dataset.ckplus;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.idferm.core.fuzz.Damage;
import org.idferm.core.fuzz.Hostile;
import org.idferm.data.dataset.DatasetDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class CkPlusFuzzTest {

  @TempDir static Path directory;

  static Stream<byte[]> labels() {
    return bytes("   3.0000000e+00\n", "7", "0", "-1e99999999999", "");
  }

  static Stream<byte[]> names() {
    return bytes(
        "S005_001_00000011.png",
        "s005_001_00000011_EMOTION.TXT",
        "S005_001_00000011_landmarks.txt",
        "S1_1_999999999.jpeg",
        "Thumbs.db");
  }

  private static Stream<byte[]> bytes(String... texts) {
    return Stream.of(texts).map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("labels")
  @FuzzTest
  void anyEmotionFile(byte[] bytes) {
    Path file = Hostile.file(directory.resolve("f.txt"), bytes);
    Hostile.feed(() -> EmotionFile.read(file));
  }

  @MethodSource("names")
  @FuzzTest
  void anyFileName(byte[] bytes) {
    String name = new String(bytes, StandardCharsets.UTF_8);
    CkPlusFileName.ofImage(name)
        .ifPresent(
            parsed -> {
              assertThat(DatasetDirectory.isImageName(name)).isTrue();
              assertThat(parsed.sequence()).matches("S\\d+/\\d+");
              assertThat(parsed.frame()).isNotNegative();
            });
    CkPlusFileName.ofEmotion(name);
    CkPlusFileName.ofLandmarks(name);
    CkPlusFileName.looksLikeData(name);
  }

  @Test
  void damagedEmotionFiles() {
    Damage.of(labels(), 500).forEach(this::anyEmotionFile);
  }

  @Test
  void damagedFileNames() {
    Damage.of(names(), 2000).forEach(this::anyFileName);
  }
}
