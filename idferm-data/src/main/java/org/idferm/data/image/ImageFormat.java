package org.idferm.data.image;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** The image formats that are read, recognised by content. */
enum ImageFormat {
  PNG("89504e470d0a1a0a", "png"),
  JPEG("ffd8ff", "jpe?g");

  private final String signature;
  private final String extension;

  ImageFormat(String signature, String extension) {
    this.signature = signature;
    this.extension = extension;
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

  private boolean matches(byte[] file) {
    int length = signature.length() / 2;
    return file.length >= length && HexFormat.of().formatHex(file, 0, length).equals(signature);
  }
}
