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

  @ParameterizedTest
  @CsvSource({"1, 32, 0, 255", "3, 32, 255, 0", "6, 16, 0, 0", "8, 16, 255, 255"})
  void appliesTheExifOrientation(int orientation, int width, float topLeft, float topRight)
      throws Exception {
    GrayImage image = decode(TestImages.jpegWithOrientation(orientation));
    assertThat(image.width()).isEqualTo(width);
    assertThat(image.height()).isEqualTo(48 - width);
    assertThat(image.at(0, 0)).isCloseTo(topLeft, within(8f));
    assertThat(image.at(width - 1, 0)).isCloseTo(topRight, within(8f));
  }

  @Test
  void readsAFileWithANonAsciiName() throws Exception {
    Path file = directory.resolve("Jürgen 1.png");
    Files.write(
        file, TestImages.encode(TestImages.ramp(BufferedImage.TYPE_BYTE_GRAY, 2, 2), "png"));
    assertThat(ImageDecoder.decode(file).at(1, 1)).isEqualTo(11);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg"})
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
    byte[] jpeg = TestImages.jpegWithOrientation(1);
    jpeg[34] = (byte) 0xff; // an end marker inside the EXIF segment
    jpeg[35] = (byte) 0xd9;
    assertRefused(Arrays.copyOf(jpeg, jpeg.length - 2), "no end", "JPEG end marker is missing");
  }

  @Test
  void refusesWhatIsNoImage() throws Exception {
    assertRefused(new byte[0], "empty", "an empty file, expected an image");
    assertRefused(
        "hello".getBytes(StandardCharsets.US_ASCII), "text", "expected a PNG or JPEG image");
    byte[] bitmap = TestImages.encode(TestImages.ramp(BufferedImage.TYPE_BYTE_GRAY, 2, 2), "bmp");
    assertRefused(bitmap, "bitmap", "expected a PNG or JPEG image");
    assertRefused(new byte[5000], "zeros", "expected a PNG or JPEG image");
    assertRefused(TestImages.pngHeader(10, 10), "no pixels", "cannot be decoded");
    assertRefused(TestImages.pngHeader(0, 10), "no width", "no valid image header");
  }

  @ParameterizedTest
  @CsvSource({"jpg, a.PNG, PNG, JPEG", "png, a.jpeg, JPEG, PNG"})
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

  @Test
  void refusesAHugeImageBeforeDecodingIt() throws Exception {
    assertRefused(
        TestImages.pngHeader(20_000, 20_000),
        "huge",
        "20000 x 20000 pixels, expected at most 100 million");
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
