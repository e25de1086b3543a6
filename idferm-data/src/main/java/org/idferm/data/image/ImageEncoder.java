package org.idferm.data.image;

import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.idferm.core.face.GrayImage;
import org.idferm.core.io.AtomicFiles;

/** Writes images as 8-bit PNG. */
public final class ImageEncoder {

  private ImageEncoder() {}

  /**
   * Writes a grey image; the file is whole or not there.
   *
   * @param file the file to write or replace
   * @param image values 0 to 255; rounded, and clipped to that range
   * @throws org.idferm.core.error.UserException if the file cannot be written
   */
  public static void writePng(Path file, GrayImage image) {
    writePng(file, toBuffered(image));
  }

  /**
   * Writes an AWT image; the file is whole or not there.
   *
   * @param file the file to write or replace
   * @param image any image that PNG can hold
   * @throws org.idferm.core.error.UserException if the file cannot be written
   */
  public static void writePng(Path file, RenderedImage image) {
    byte[] bytes = png(image);
    AtomicFiles.write(file, out -> out.write(bytes));
  }

  /**
   * Encodes an AWT image, for example to embed it in a report.
   *
   * @param image any image that PNG can hold
   * @return the bytes of a PNG file
   */
  public static byte[] png(RenderedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      if (!ImageIO.write(image, "png", out)) {
        throw new IllegalArgumentException("PNG cannot hold an image of this kind");
      }
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Converts to an 8-bit AWT image.
   *
   * @param image values 0 to 255; rounded, and clipped to that range
   * @return an image of type {@link BufferedImage#TYPE_BYTE_GRAY}
   */
  public static BufferedImage toBuffered(GrayImage image) {
    BufferedImage result =
        new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_BYTE_GRAY);
    int[] samples = new int[image.pixels().length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = Math.max(0, Math.min(255, Math.round(image.pixels()[i])));
    }
    result.getRaster().setPixels(0, 0, image.width(), image.height(), samples);
    return result;
  }
}
