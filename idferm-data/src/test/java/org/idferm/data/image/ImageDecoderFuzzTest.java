package org.idferm.data.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.idferm.core.face.GrayImage;
import org.idferm.core.fuzz.Damage;
import org.idferm.core.fuzz.Hostile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class ImageDecoderFuzzTest {

  @TempDir static Path directory;

  static Stream<byte[]> files() {
    return Stream.of(
        TestImages.encode(TestImages.ramp(BufferedImage.TYPE_BYTE_GRAY, 9, 5), "png"),
        TestImages.encode(TestImages.ramp(BufferedImage.TYPE_USHORT_GRAY, 9, 5), "png"),
        TestImages.encode(TestImages.ramp(BufferedImage.TYPE_4BYTE_ABGR, 9, 5), "png"),
        TestImages.encode(TestImages.ramp(BufferedImage.TYPE_3BYTE_BGR, 9, 5), "jpg"),
        TestImages.withOrientation(TestImages.whiteQuarter("jpg"), 6),
        TestImages.whiteQuarter("bmp"),
        TestImages.whiteQuarter("tiff"),
        TestImages.announcing("png", 30_000, 30_000),
        new byte[0]);
  }

  @MethodSource("files")
  @FuzzTest
  void anyFile(byte[] bytes) {
    Path file = Hostile.file(directory.resolve("image"), bytes);
    Hostile.feed(
        () -> {
          GrayImage image = ImageDecoder.decode(file);
          for (float value : image.pixels()) {
            assertThat(value).isBetween(0f, 255f);
          }
        });
  }

  @Test
  void damagedFiles() {
    Damage.of(files(), 200).forEach(this::anyFile);
  }
}
