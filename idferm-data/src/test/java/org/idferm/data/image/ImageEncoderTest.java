package org.idferm.data.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.idferm.core.error.UserException;
import org.idferm.core.face.GrayImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageEncoderTest {

  @TempDir Path directory;

  @Test
  void roundsAndClips() {
    Path file = directory.resolve("new/a.png");
    ImageEncoder.writePng(file, new GrayImage(3, 2, new float[] {-5, 0, 99.6f, 100.4f, 255, 300}));

    GrayImage read = ImageDecoder.decode(file);
    assertThat(read.width()).isEqualTo(3);
    assertThat(read.pixels()).containsExactly(0, 0, 100, 100, 255, 255);
  }

  @Test
  void leavesNoOtherFile() throws Exception {
    ImageEncoder.writePng(directory.resolve("a.png"), new GrayImage(1, 1, new float[] {7}));
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).containsExactly(directory.resolve("a.png"));
    }
  }

  @Test
  void saysWhereItCannotWrite() throws Exception {
    Path file = Files.createFile(directory.resolve("file")).resolve("a.png");
    assertThatThrownBy(() -> ImageEncoder.writePng(file, new GrayImage(1, 1, new float[1])))
        .isInstanceOf(UserException.class)
        .hasMessageContaining(file.toString());
  }
}
