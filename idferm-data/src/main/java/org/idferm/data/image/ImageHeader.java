package org.idferm.data.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * The size that an image file announces, read without decoding a pixel.
 *
 * @param width columns
 * @param height rows
 */
record ImageHeader(int width, int height) {

  /** Reads the header; empty if it is damaged. */
  static Optional<ImageHeader> read(byte[] file) {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return Optional.of(new ImageHeader(reader.getWidth(0), reader.getHeight(0)));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // Readers meet a damaged header with all kinds of exceptions; the caller reports the file.
      return Optional.empty();
    }
  }

  long pixels() {
    return (long) width * height;
  }
}
