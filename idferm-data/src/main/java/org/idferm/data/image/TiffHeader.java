package org.idferm.data.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads the size of a TIFF file's first image (TIFF 6.0, section 2). */
final class TiffHeader {

  private static final int ENTRY = 12;
  private static final int WIDTH = 256;
  private static final int HEIGHT = 257;
  private static final int SHORT = 3;
  private static final int LONG = 4;

  private TiffHeader() {}

  static ImageHeader read(byte[] file) throws DamagedImageException {
    ByteBuffer in = ByteBuffer.wrap(file);
    in.order(file[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = file.length < 8 ? -1 : in.getInt(4);
    if (directory < 0 || directory > file.length - 2) {
      throw new DamagedImageException("cut short: the TIFF directory is missing");
    }
    int entries = in.getShort(directory) & 0xffff;
    if (entries * ENTRY > file.length - directory - 2) {
      throw new DamagedImageException("cut short: the TIFF data end inside the directory");
    }
    int width = 0;
    int height = 0;
    for (int i = 0; i < entries; i++) {
      int at = directory + 2 + i * ENTRY;
      switch (in.getShort(at) & 0xffff) {
        case WIDTH -> width = number(in, at);
        case HEIGHT -> height = number(in, at);
        default -> {}
      }
    }
    return ImageHeader.of(width, height);
  }

  private static int number(ByteBuffer in, int entry) throws DamagedImageException {
    return switch (in.getShort(entry + 2)) {
      case SHORT -> in.getShort(entry + 8) & 0xffff;
      case LONG -> in.getInt(entry + 8);
      default -> throw DamagedImageException.header();
    };
  }
}
