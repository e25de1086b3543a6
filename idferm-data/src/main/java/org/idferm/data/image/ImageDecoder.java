package org.idferm.data.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.idferm.core.face.GrayImage;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.RegularFiles;
import org.idferm.data.dataset.Unreadable;

/**
 * Reads PNG, JPEG, BMP and TIFF files, grey or colour, 8 or 16 bits a channel. Colour becomes luma,
 * an alpha channel is ignored, and the EXIF orientation is applied: rows and columns are those that
 * a viewer shows. Of a TIFF with several images the first is read.
 */
public final class ImageDecoder {

  /** The largest image that is decoded, in pixels. */
  public static final long MAX_PIXELS = 100_000_000;

  /** The longest side of an image that is decoded, in pixels. */
  public static final int MAX_SIDE = 65_535;

  private static final long MEBIBYTE = 1 << 20;
  private static final long MAX_BYTES = 512 * MEBIBYTE;

  private ImageDecoder() {}

  /**
   * Decodes an image as grey.
   *
   * @param file an image file
   * @return the image, values 0 to 255
   * @throws BadFileException if the file cannot be read, is empty, cut short or damaged, is no
   *     image of a known format or of another than its name says, or is too large: more than
   *     {@value #MAX_PIXELS} pixels, {@value #MAX_SIDE} a side, or 512 MiB
   */
  public static GrayImage decode(Path file) {
    return decode(file, new ImageBuffers()).toGrayImage();
  }

  /**
   * Decodes an image as grey into memory that is used again.
   *
   * @param file an image file
   * @param buffers the memory
   * @return the image, values 0 to 255; valid until the buffers are used again
   * @throws BadFileException as {@link #decode(Path)}
   */
  public static DecodedImage decode(Path file, ImageBuffers buffers) {
    byte[] bytes = read(file);
    ImageFormat format = format(file, bytes);
    try {
      EncodedImage image = format.open(bytes);
      requireDecodable(file, image.header());
      return image.decode(buffers);
    } catch (DamagedImageException e) {
      throw new BadFileException(file, e.getMessage(), e);
    }
  }

  private static void requireDecodable(Path file, ImageHeader header) {
    String size = "%d x %d pixels, expected at most ".formatted(header.width(), header.height());
    if (header.pixels() > MAX_PIXELS) {
      throw new BadFileException(file, size + MAX_PIXELS / 1_000_000 + " million");
    }
    if (Math.max(header.width(), header.height()) > MAX_SIDE) {
      throw new BadFileException(file, size + MAX_SIDE + " a side");
    }
  }

  private static ImageFormat format(Path file, byte[] bytes) {
    ImageFormat format =
        ImageFormat.of(bytes)
            .orElseThrow(
                () -> new BadFileException(file, "expected a PNG, JPEG, BMP or TIFF image"));
    ImageFormat promised = ImageFormat.promisedBy(file).orElse(format);
    if (promised != format) {
      throw new BadFileException(
          file,
          "expected a %s image as its name says, found %s: rename or replace it"
              .formatted(promised, format));
    }
    return format;
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
}
