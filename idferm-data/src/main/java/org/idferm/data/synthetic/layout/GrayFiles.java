package org.idferm.data.synthetic.layout;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.idferm.core.face.GrayImage;

/** Writes 8-bit grey PNG and JPEG files with the JDK alone. */
final class GrayFiles {

  private static final float JPEG_QUALITY = 0.95f;

  private GrayFiles() {}

  /** Writes a file of the format that its name says. */
  static void write(Path file, GrayImage image) throws IOException {
    BufferedImage picture =
        new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_BYTE_GRAY);
    byte[] bytes = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    float[] pixels = image.pixels();
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(Math.min(255, Math.max(0, pixels[i])));
    }
    boolean jpeg = file.toString().endsWith(".jpeg");
    ImageWriter writer = ImageIO.getImageWritersByFormatName(jpeg ? "jpeg" : "png").next();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    if (jpeg) {
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(JPEG_QUALITY);
    }
    // Not ImageIO.write, which would go through a cache file in the temporary directory.
    try (OutputStream out = Files.newOutputStream(file);
        MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(picture, null, null), parameters);
    } finally {
      writer.dispose();
    }
  }
}
