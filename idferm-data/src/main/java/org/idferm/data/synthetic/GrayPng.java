package org.idferm.data.synthetic;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.idferm.core.face.GrayImage;

/** Writes 8-bit grey PNG files with the JDK alone. */
final class GrayPng {

  private GrayPng() {}

  static void write(Path file, GrayImage image) throws IOException {
    BufferedImage picture =
        new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_BYTE_GRAY);
    byte[] bytes = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    float[] pixels = image.pixels();
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(Numbers.clip(pixels[i], 0, 255));
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    // Not ImageIO.write, which would go through a cache file in the temporary directory.
    try (OutputStream out = Files.newOutputStream(file);
        MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(picture);
    } finally {
      writer.dispose();
    }
  }
}
