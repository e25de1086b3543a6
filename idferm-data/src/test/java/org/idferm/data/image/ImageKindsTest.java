package org.idferm.data.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.idferm.core.error.DataException;
import org.idferm.core.face.GrayImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The kinds of files that researchers' folders hold. */
class ImageKindsTest {

  @TempDir Path directory;

  @Test
  void greyWithAlphaIgnoresAlpha() throws Exception {
    byte[] rows = {0, 10, 0, 20, (byte) 255};
    byte[] png = new TestPng(2, 1, 8, 4).data(TestPng.compress(rows)).file();
    assertThat(decode(png).pixels()).containsExactly(10, 20);
  }

  @Test
  void aPaletteBecomesLuma() throws Exception {
    byte[] palette = {(byte) 255, 0, 0, 0, (byte) 255, 0, 0, 0, (byte) 255, 90, 90, 90};
    byte[] png =
        new TestPng(4, 1, 8, 3)
            .chunk("PLTE", palette)
            .data(TestPng.compress(new byte[] {0, 0, 1, 2, 3}))
            .file();
    // 0.299 R + 0.587 G + 0.114 B
    assertThat(decode(png).pixels()).containsExactly(new float[] {76, 150, 29, 90}, within(1f));
  }

  @Test
  void oneBitPixelsBecomeBlackAndWhite() throws Exception {
    byte[] png = new TestPng(3, 1, 1, 0).data(TestPng.compress(new byte[] {0, 0x40})).file();
    assertThat(decode(png).pixels()).containsExactly(0, 255, 0);
  }

  @Test
  void sixteenBitColourBecomesLuma() throws Exception {
    ByteBuffer rows = ByteBuffer.allocate(13);
    short full = (short) 65535;
    rows.putShort(1, full).putShort(9, full); // a red and a green pixel, both of full strength
    byte[] png = new TestPng(2, 1, 16, 2).data(TestPng.compress(rows.array())).file();
    assertThat(decode(png).pixels())
        .containsExactly(new float[] {0.299f * 255, 0.587f * 255}, within(0.5f));
  }

  @ParameterizedTest
  @CsvSource({"png, 0", "jpg, 8"})
  void readsInterlacedAndProgressiveFiles(String format, float tolerance) throws Exception {
    BufferedImage ramp = TestImages.ramp(BufferedImage.TYPE_BYTE_GRAY, 20, 10);
    GrayImage image = decode(progressive(ramp, format));
    assertThat(image.at(19, 0)).isCloseTo(190, within(tolerance));
    assertThat(image.at(3, 9)).isCloseTo(39, within(tolerance));
  }

  @Test
  void readsFourChannelJpeg() throws Exception {
    WritableRaster cmyk = Raster.createInterleavedRaster(0, 16, 16, 4, null);
    for (int band = 0; band < 3; band++) {
      cmyk.setSamples(0, 0, 16, 16, band, filled(140));
    }
    cmyk.setSamples(0, 0, 16, 16, 3, filled(255));
    GrayImage image = decode(write(new IIOImage(cmyk, null, null), "jpg", false));
    // Channels are inverted, as Adobe writes them: no black and 140 of 255 left of each colour.
    assertThat(image.at(8, 8)).isCloseTo(140, within(3f));
  }

  @ParameterizedTest
  @CsvSource({
    BufferedImage.TYPE_BYTE_GRAY + ", bmp",
    BufferedImage.TYPE_3BYTE_BGR + ", bmp",
    BufferedImage.TYPE_BYTE_GRAY + ", tif",
    BufferedImage.TYPE_3BYTE_BGR + ", tif",
    BufferedImage.TYPE_4BYTE_ABGR + ", tif",
    BufferedImage.TYPE_USHORT_GRAY + ", tif"
  })
  void readsBitmapsAndTiff(int type, String format) throws Exception {
    GrayImage image = decode(TestImages.encode(TestImages.ramp(type, 20, 10), format));
    assertThat(image.width()).isEqualTo(20);
    assertThat(image.height()).isEqualTo(10);
    assertThat(image.at(19, 0)).isCloseTo(190, within(1f));
    assertThat(image.at(3, 9)).isCloseTo(39, within(1f));
  }

  @Test
  void anOrientationInAPngIsApplied() throws Exception {
    byte[] png = TestImages.whiteQuarter("png");
    ByteBuffer file = ByteBuffer.wrap(png);
    byte[] rows = new byte[33 * 16];
    for (int y = 0; y < 8; y++) {
      Arrays.fill(rows, 33 * y + 1, 33 * y + 17, (byte) 255);
    }
    assertThat(file.getInt(16)).isEqualTo(32);
    byte[] turned =
        new TestPng(32, 16, 8, 0)
            .chunk("eXIf", TestImages.exif(6))
            .data(TestPng.compress(rows))
            .file();
    GrayImage image = decode(turned);
    assertThat(image.width()).isEqualTo(16);
    assertThat(image.at(15, 0)).isEqualTo(255);
    assertThat(image.at(0, 0)).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void noticesAnOverwrittenPieceOfAJpeg(boolean progressive) throws Exception {
    BufferedImage image = new BufferedImage(160, 120, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 160 * 120; i++) {
      int x = i % 160;
      int y = Math.floorDiv(i, 160);
      image.getRaster().setSample(x, y, 0, (x * y / 7 + 13 * x + (x ^ y) * 5) & 0xff);
    }
    byte[] jpeg = write(new IIOImage(image, null, null), "jpg", progressive);
    assertThat(decode(jpeg).width()).isEqualTo(160);
    Arrays.fill(jpeg, jpeg.length / 2, jpeg.length / 2 + 512, (byte) 0);
    Path file = Files.write(directory.resolve("image"), jpeg);
    assertThatThrownBy(() -> ImageDecoder.decode(file))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(file + ": damaged: Corrupt JPEG data: ");
  }

  private GrayImage decode(byte[] bytes) throws IOException {
    return ImageDecoder.decode(Files.write(directory.resolve("image"), bytes));
  }

  private static byte[] progressive(RenderedImage image, String format) throws IOException {
    return write(new IIOImage(image, null, null), format, true);
  }

  private static byte[] write(IIOImage image, String format, boolean progressive)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    if (progressive) {
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, image, param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static int[] filled(int value) {
    int[] values = new int[16 * 16];
    Arrays.fill(values, value);
    return values;
  }
}
