package org.idferm.data.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngPixelsTest {

  private static final int WIDTH = 3;
  private static final int HEIGHT = 2;

  /** Two rows of filter's number and filtered pixels; the pixels are worked out by hand. */
  @Test
  void undoesEachFilterByHand() throws Exception {
    // None, then: left 5 | 5 + 7 | 12 + 250 wraps to 6.
    assertThat(decode(0, 9, 8, 7, 1, 5, 7, 250)).containsExactly(9, 8, 7, 5, 12, 6);
    // Up: 10 + 1 | 20 + 2 | 250 + 10 wraps to 4.
    assertThat(decode(0, 10, 20, 250, 2, 1, 2, 10)).containsExactly(10, 20, 250, 11, 22, 4);
    // Average: (0 + 10) / 2 + 1 = 6 | (6 + 21) / 2 + 1 = 14 | (14 + 255) / 2 + 0 = 134.
    assertThat(decode(0, 10, 21, 255, 3, 1, 1, 0)).containsExactly(10, 21, 255, 6, 14, 134);
    // Paeth: up at the edge 10 + 1 = 11; then 11 + 50 - 10 = 51: up is nearest, 50 + 1;
    // then 51 + 40 - 50 = 41: up, 40 + 1.
    assertThat(decode(0, 10, 50, 40, 4, 1, 1, 1)).containsExactly(10, 50, 40, 11, 51, 41);
    // Paeth in the first row is left; in the second 9 + 0 - 4 = 5: the corner is nearest.
    assertThat(decode(4, 4, 252, 0, 4, 5, 0, 0)).containsExactly(4, 0, 0, 9, 4, 4);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void givesWhatOpenCvGives(int filter) throws Exception {
    Random random = new Random(filter);
    int width = 41;
    int height = 23;
    byte[] rows = new byte[(width + 1) * height];
    random.nextBytes(rows);
    for (int y = 0; y < height; y++) {
      rows[y * (width + 1)] = (byte) (filter == 5 ? random.nextInt(5) : filter);
    }
    byte[] compressed = TestPng.compress(rows);
    int middle = compressed.length / 2;
    byte[] file =
        new TestPng(width, height, 8, 0)
            .data(Arrays.copyOf(compressed, middle))
            .data(Arrays.copyOfRange(compressed, middle, compressed.length))
            .file();
    PngFile png = PngFile.read(file);
    assertThat(png.plainGrey()).isTrue();
    assertThat(pixels(PngPixels.decode(png, new ImageBuffers())))
        .isEqualTo(pixels(new OpenCvImage(file, png.header()).decode(new ImageBuffers())));
  }

  @Test
  void buffersThatAreUsedAgainLeaveNoTrace() throws Exception {
    ImageBuffers buffers = new ImageBuffers();
    PngFile bright = png(1, 200, 10, 10, 2, 20, 20, 20);
    PngFile dark = png(4, 1, 2, 3, 2, 0, 0, 0);
    float[] fresh = pixels(PngPixels.decode(dark, new ImageBuffers()));
    DecodedImage first = PngPixels.decode(bright, buffers);
    DecodedImage second = PngPixels.decode(dark, buffers);
    assertThat(pixels(second)).isEqualTo(fresh).isEqualTo(pixels(first));
  }

  @Test
  void leavesOtherKindsToOpenCv() throws Exception {
    assertThat(PngFile.read(new TestPng(4, 4, 16, 0).file()).plainGrey()).isFalse();
    assertThat(PngFile.read(new TestPng(4, 4, 8, 4).file()).plainGrey()).isFalse();
    assertThat(PngFile.read(new TestPng(4, 4, 8, 3).file()).plainGrey()).isFalse();
    byte[] turned = new TestPng(4, 4, 8, 0).chunk("eXIf", TestImages.exif(6)).file();
    assertThat(PngFile.read(turned).plainGrey()).isFalse();
  }

  @Test
  void refusesDataThatEndEarlyOrAreNotCompressedOrHaveAnUnknownFilter() {
    byte[] compressed = TestPng.compress(new byte[] {0, 1, 2, 3, 0, 1, 2, 3});
    assertRefused(Arrays.copyOf(compressed, compressed.length - 8));
    assertRefused(TestPng.compress(new byte[7]));
    assertRefused(new byte[] {1, 2, 3, 4});
    assertRefused(TestPng.compress(new byte[] {0, 1, 2, 3, 5, 1, 2, 3}));
  }

  private static void assertRefused(byte[] data) {
    byte[] file = new TestPng(WIDTH, HEIGHT, 8, 0).data(data).file();
    assertThatThrownBy(() -> PngFile.read(file).decode(new ImageBuffers()))
        .isInstanceOf(DamagedImageException.class)
        .hasMessage("damaged: the image data cannot be decoded");
  }

  private static float[] pixels(DecodedImage image) {
    return image.toGrayImage().pixels();
  }

  private static float[] decode(int... rows) throws DamagedImageException {
    return pixels(PngPixels.decode(png(rows), new ImageBuffers()));
  }

  private static PngFile png(int... rows) throws DamagedImageException {
    byte[] bytes = new byte[rows.length];
    for (int i = 0; i < rows.length; i++) {
      bytes[i] = (byte) rows[i];
    }
    return PngFile.read(new TestPng(WIDTH, HEIGHT, 8, 0).data(TestPng.compress(bytes)).file());
  }
}
