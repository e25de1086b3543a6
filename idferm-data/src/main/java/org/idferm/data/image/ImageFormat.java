package org.idferm.data.image;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The image formats that are read, recognised by content. */
enum ImageFormat {
  PNG("89504e470d0a1a0a"),
  JPEG("ffd8ff");

  private final String signature;

  ImageFormat(String signature) {
    this.signature = signature;
  }

  static Optional<ImageFormat> of(byte[] file) {
    return Arrays.stream(values()).filter(f -> f.matches(file)).findFirst();
  }

  private boolean matches(byte[] file) {
    int length = signature.length() / 2;
    return file.length >= length && HexFormat.of().formatHex(file, 0, length).equals(signature);
  }
}
