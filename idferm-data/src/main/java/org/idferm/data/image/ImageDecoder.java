package org.idferm.data.image;

import static org.bytedeco.opencv.global.opencv_core.CV_16U;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_ANYDEPTH;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_GRAYSCALE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.idferm.core.face.GrayImage;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.RegularFiles;
import org.idferm.data.dataset.Unreadable;

/**
 * Reads PNG and JPEG files with OpenCV, grey or colour, 8 or 16 bits a channel. Colour becomes
 * luma, an alpha channel is ignored, and the EXIF orientation is applied.
 */
public final class ImageDecoder {

  /** The largest image that is decoded, in pixels. */
  public static final long MAX_PIXELS = 100_000_000;

  private static final long MEBIBYTE = 1 << 20;
  private static final long MAX_BYTES = 512 * MEBIBYTE;

  /** What 16-bit values are divided by: 65535 becomes 255. */
  private static final double SCALE_16_BIT = 1.0 / 257;

  private ImageDecoder() {}

  /**
   * Decodes an image as grey.
   *
   * @param file an image file
   * @return the image, values 0 to 255
   * @throws BadFileException if the file cannot be read, is empty, cut short or damaged, is no
   *     image of a known format or of another than its name says, or is too large: more than
   *     {@value #MAX_PIXELS} pixels or 512 MiB
   */
  public static GrayImage decode(Path file) {
    byte[] bytes = read(file);
    ImageFormat format =
        ImageFormat.of(bytes)
            .orElseThrow(() -> new BadFileException(file, "expected a PNG or JPEG image"));
    ImageFormat promised = ImageFormat.promisedBy(file).orElse(format);
    if (promised != format) {
      throw new BadFileException(
          file,
          "expected a %s image as its name says, found %s: rename or replace it"
              .formatted(promised, format));
    }
    Optional<String> defect = Completeness.defect(format, bytes);
    if (defect.isPresent()) {
      throw new BadFileException(file, defect.get());
    }
    ImageHeader header =
        ImageHeader.read(bytes)
            .orElseThrow(() -> new BadFileException(file, "damaged: no valid image header"));
    if (header.pixels() > MAX_PIXELS) {
      throw new BadFileException(
          file,
          "%d x %d pixels, expected at most %d million"
              .formatted(header.width(), header.height(), MAX_PIXELS / 1_000_000));
    }
    return decode(file, bytes);
  }

  private static byte[] read(Path file) {
    try {
      long size = RegularFiles.requireRegular(file);
      if (size > MAX_BYTES) {
        throw new BadFileException(
            file,
            "%d MiB, expected an image of at most %d MiB"
                .formatted(size / MEBIBYTE, MAX_BYTES / MEBIBYTE));
      }
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length == 0) {
        throw new BadFileException(file, "an empty file, expected an image");
      }
      return bytes;
    } catch (IOException e) {
      throw Unreadable.file(file, e);
    }
  }

  private static GrayImage decode(Path file, byte[] bytes) {
    try (Mat encoded = new Mat(bytes);
        Mat decoded = imdecode(encoded, IMREAD_GRAYSCALE | IMREAD_ANYDEPTH)) {
      if (decoded == null || decoded.empty()) {
        throw new BadFileException(file, "damaged: the image data cannot be decoded");
      }
      if (decoded.depth() != CV_8U && decoded.depth() != CV_16U) {
        throw new BadFileException(file, "expected 8 or 16 bits a channel");
      }
      float[] pixels = new float[decoded.rows() * decoded.cols()];
      try (Mat floats = new Mat()) {
        decoded.convertTo(floats, CV_32F, decoded.depth() == CV_8U ? 1 : SCALE_16_BIT, 0);
        FloatBuffer buffer = floats.createBuffer();
        buffer.get(pixels);
      }
      return new GrayImage(decoded.cols(), decoded.rows(), pixels);
    } catch (RuntimeException e) {
      if (e instanceof BadFileException) {
        throw e;
      }
      throw new BadFileException(file, "damaged: the image data cannot be decoded", e);
    }
  }
}
