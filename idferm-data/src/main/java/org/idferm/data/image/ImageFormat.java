package org.idferm.data.image;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The image formats that are read, recognised by content. */
enum ImageFormat {
  PNG("png", "89504e470d0a1a0a") {
    @Override
    EncodedImage open(byte[] file) throws DamagedImageException {
      return PngFile.read(file);
    }
  },
  JPEG("jpe?g", "ffd8ff") {
    @Override
    EncodedImage open(byte[] file) throws DamagedImageException {
      return JpegFile.read(file);
    }
  },
  BMP("bmp|dib", "424d") {
    @Override
    EncodedImage open(byte[] file) throws DamagedImageException {
      return new OpenCvImage(file, BmpHeader.read(file));
    }
  },
  TIFF("tiff?", "49492a00|4d4d002a") {
    @Override
    EncodedImage open(byte[] file) throws DamagedImageException {
      return new OpenCvImage(file, TiffHeader.read(file));
    }
  };

  private static final int LONGEST_SIGNATURE = 8;

  private final String extension;
  private final String signature;

  /**
   * Makes a format.
   *
   * @param extension pattern of the file names' endings, in small letters
   * @param signature pattern of the files' first bytes, in hexadecimal
   */
  ImageFormat(String extension, String signature) {
    this.extension = extension;
    this.signature = signature;
  }

  static Optional<ImageFormat> of(byte[] file) {
    return Arrays.stream(values()).filter(f -> f.matches(file)).findFirst();
  }

  /** The format that a file's name promises; empty if its extension is none of an image. */
  static Optional<ImageFormat> promisedBy(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return Arrays.stream(values()).filter(f -> ending.matches(f.extension)).findFirst();
  }

  /**
   * Looks at a file of this format before it is decoded: its size, and whether it is whole as far
   * as the format lets one see. Decoders fill what is missing with grey and go on.
   */
  abstract EncodedImage open(byte[] file) throws DamagedImageException;

  private boolean matches(byte[] file) {
    String start = HexFormat.of().formatHex(file, 0, Math.min(file.length, LONGEST_SIGNATURE));
    return Pattern.compile(signature).matcher(start).lookingAt();
  }
}
