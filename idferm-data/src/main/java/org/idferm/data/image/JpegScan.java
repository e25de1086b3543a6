package org.idferm.data.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads a JPEG's compressed data once more, for the warnings. The library below OpenCV puts grey
 * where data are damaged and its warnings are lost; Java's own reader tells them. JPEG has no
 * checksum: damage is noticed only where it breaks the code.
 */
final class JpegScan {

  private JpegScan() {}

  /** What is wrong with the compressed data, or empty. */
  static Optional<String> defect(byte[] file, ImageHeader header) {
    AtomicReference<String> warning = new AtomicReference<>();
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.addIIOReadWarningListener(listener(warning));
      reader.setInput(in, true, true);
      ImageReadParam onePixel = reader.getDefaultReadParam();
      onePixel.setSourceSubsampling(header.width(), header.height(), 0, 0);
      reader.readRaster(0, onePixel);
    } catch (IOException | RuntimeException e) {
      // The reader is stricter than the decoder about headers, and knows fewer kinds of JPEG. What
      // the decoder can read is not refused for that.
      return Optional.empty();
    } finally {
      reader.dispose();
    }
    return Optional.ofNullable(warning.get());
  }

  private static IIOReadWarningListener listener(AtomicReference<String> first) {
    return (source, warning) -> {
      if (warning.startsWith("Corrupt JPEG data") || warning.startsWith("Premature end")) {
        first.compareAndSet(null, warning);
      }
    };
  }
}
