package org.idferm.data.image;

/** An image file is not whole. The message says what is wrong with it, without the file's name. */
final class DamagedImageException extends Exception {

  private static final long serialVersionUID = 1L;

  DamagedImageException(String message) {
    super(message);
  }

  /** The header is not what the format asks for. */
  static DamagedImageException header() {
    return new DamagedImageException("damaged: no valid image header");
  }

  /** The header is sound, the pixels are not. */
  static DamagedImageException pixels() {
    return new DamagedImageException("damaged: the image data cannot be decoded");
  }
}
