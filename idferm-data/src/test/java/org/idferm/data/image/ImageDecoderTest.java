package org.idferm.data.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.idferm.core.error.DataException;
import org.idferm.core.face.GrayImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageDecoderTest {

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_3BYTE_BGR,
        BufferedImage.TYPE_4BYTE_ABGR,
        BufferedImage.TYPE_USHORT_GRAY
      })
  void decodesGreyAndColour(int type) throws Exception {
    GrayImage image = decode(TestImages.encode(TestImages.ramp(type, 20, 10), "png"));

    assertThat(image.width()).isEqualTo(20);
    assertThat(image.height()).isEqualTo(10);
    assertThat(image.at(0, 0)).isZero();
    assertThat(image.at(19, 0)).isCloseTo(190, within(1f));
    assertThat(image.at(3, 9)).isCloseTo(39, within(1f));
  }

  @Test
  void decodesJpeg() throws Exception {
    BufferedImage ramp = TestImages.ramp(BufferedImage.TYPE_BYTE_GRAY, 20, 10);
    assertThat(decode(TestImages.encode(ramp, "jpg")).at(19, 0)).isCloseTo(190, within(8f));
  }

  @Test
  void sixteenBitsKeepTheirFraction() throws Exception {
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_GRAY);
    image.getRaster().setSample(0, 0, 0, 257 * 100 + 128);
    assertThat(decode(TestImages.encode(image, "png")).at(0, 0)).isCloseTo(100.498f, within(1e-3f));
  }

  /**
   * The quarter at the top left of the stored 32 x 16 pixels is white. EXIF 2.32 says of each
   * orientation on which sides of the scene the stored row 0 and column 0 are.
   */
  @ParameterizedTest
  @CsvSource({
    "1, 32, 0", // row 0 top, column 0 left
    "2, 32, 1", // top, right
    "3, 32, 3", // bottom, right
    "4, 32, 2", // bottom, left
    "5, 16, 0", // left, top
    "6, 16, 1", // right, top
    "7, 16, 3", // right, bottom
    "8, 16, 2" // left, bottom
  })
  void appliesTheExifOrientation(int orientation, int width, int whiteCorner) throws Exception {
    byte[] jpeg = TestImages.withOrientation(TestImages.whiteQuarter("jpg"), orientation);
    GrayImage image = decode(jpeg);
    int height = 48 - width;
    assertThat(image.width()).isEqualTo(width);
    assertThat(image.height()).isEqualTo(height);
    for (int corner = 0; corner < 4; corner++) {
      float value = image.at(corner % 2 * (width - 1), corner / 2 * (height - 1));
      assertThat(value)
          .as("corner " + corner)
          .isCloseTo(corner == whiteCorner ? 255f : 0f, within(8f));
    }
  }

  @Test
  void readsAFileWithANonAsciiName() throws Exception {
    Path file = directory.resolve("Jürgen 1.png");
    Files.write(
        file, TestImages.encode(TestImages.ramp(BufferedImage.TYPE_BYTE_GRAY, 2, 2), "png"));
    assertThat(ImageDecoder.decode(file).at(1, 1)).isEqualTo(11);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "bmp", "tif"})
  void refusesAFileCutShortAnywhere(String format) throws Exception {
    byte[] whole = TestImages.encode(TestImages.ramp(BufferedImage.TYPE_BYTE_GRAY, 20, 10), format);
    for (int percent : new int[] {5, 30, 50, 70, 90, 97}) {
      byte[] part = Arrays.copyOf(whole, whole.length * percent / 100);
      assertRefused(part, percent + " % of a " + format, ": ");
    }
  }

  @Test
  void refusesAPngWithoutItsEnd() throws Exception {
    byte[] png = TestImages.encode(TestImages.ramp(BufferedImage.TYPE_BYTE_GRAY, 20, 10), "png");
    assertRefused(Arrays.copyOf(png, png.length - 12), "no end chunk", "end chunk is missing");
    assertRefused(Arrays.copyOf(png, png.length - 20), "inside a chunk", "cut short");
  }

  @Test
  void refusesAPngWithAFlippedByte() throws Exception {
    byte[] png = TestImages.encode(TestImages.ramp(BufferedImage.TYPE_BYTE_GRAY, 20, 10), "png");
    png[45] ^= 1;
    assertRefused(png, "flipped byte", "damaged: wrong checksum in PNG chunk IDAT");
  }

  @Test
  void theEndOfAnEmbeddedThumbnailIsNotTheEndOfTheJpeg() throws Exception {
    byte[] jpeg = TestImages.withOrientation(TestImages.whiteQuarter("jpg"), 1);
    jpeg[34] = (byte) 0xff; // an end marker inside the EXIF segment
    jpeg[35] = (byte) 0xd9;
    assertRefused(Arrays.copyOf(jpeg, jpeg.length - 2), "no end", "JPEG end marker is missing");
  }

  @Test
  void refusesWhatIsNoImage() throws Exception {
    assertRefused(new byte[0], "empty", "an empty file, expected an image");
    assertRefused(
        "hello".getBytes(StandardCharsets.US_ASCII),
        "text",
        "expected a PNG, JPEG, BMP or TIFF image");
    byte[] gif = TestImages.encode(TestImages.ramp(BufferedImage.TYPE_BYTE_GRAY, 2, 2), "gif");
    assertRefused(gif, "GIF", "expected a PNG, JPEG, BMP or TIFF image");
    assertRefused(new byte[5000], "zeros", "expected a PNG, JPEG, BMP or TIFF image");
    assertRefused(TestImages.announcing("png", 10, 10), "no pixels", "cannot be decoded");
    assertRefused(TestImages.announcing("png", 0, 10), "no width", "no valid image header");
  }

  @ParameterizedTest
  @CsvSource({"jpg, a.PNG, PNG, JPEG", "png, a.jpeg, JPEG, PNG", "bmp, a.tif, TIFF, BMP"})
  void refusesAnImageOfAnotherFormatThanItsNameSays(
      String format, String name, String expected, String found) throws Exception {
    BufferedImage ramp = TestImages.ramp(BufferedImage.TYPE_BYTE_GRAY, 4, 4);
    Path file = Files.write(directory.resolve(name), TestImages.encode(ramp, format));
    assertThatThrownBy(() -> ImageDecoder.decode(file))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "%s: expected a %s image as its name says, found %s: rename or replace it",
            file, expected, found);
  }

  /** A kilobyte at most that announces 900 million pixels. */
  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "bmp", "tif"})
  void refusesAHugeImageBeforeDecodingIt(String format) throws Exception {
    byte[] bomb = TestImages.announcing(format, 30_000, 30_000);
    assertThat(bomb).hasSizeLessThan(1100);
    assertRefused(bomb, format, "30000 x 30000 pixels, expected at most 100 million");
  }

  @Test
  void refusesAVeryLongImage() throws Exception {
    assertRefused(
        TestImages.announcing("png", 70_000, 1),
        "long",
        "70000 x 1 pixels, expected at most 65535 a side");
  }

  @Test
  void refusesAHugeFileBeforeReadingIt() throws Exception {
    Path file = directory.resolve("huge.png");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(3L << 30);
    }
    assertThatThrownBy(() -> ImageDecoder.decode(file))
        .isInstanceOf(DataException.class)
        .hasMessage(file + ": 3072 MiB, expected an image of at most 512 MiB");
  }

  @Test
  void refusesAMissingFileAndADirectory() {
    assertThatThrownBy(() -> ImageDecoder.decode(directory.resolve("none.png")))
        .isInstanceOf(DataException.class)
        .hasMessage(directory.resolve("none.png") + ": no such file");
    assertThatThrownBy(() -> ImageDecoder.decode(directory))
        .isInstanceOf(DataException.class)
        .hasMessage(directory + ": expected a file, found a directory");
  }

  private GrayImage decode(byte[] bytes) throws IOException {
    return ImageDecoder.decode(Files.write(directory.resolve("image"), bytes));
  }

  private void assertRefused(byte[] bytes, String what, String message) throws IOException {
    Path file = Files.write(directory.resolve("bad"), bytes);
    assertThatThrownBy(() -> ImageDecoder.decode(file))
        .as(what)
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
  }
}
