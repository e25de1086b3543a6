package org.idferm.data.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads the headers of a Windows bitmap, and checks that its rows are all there. */
final class BmpHeader {

  private static final int FILE_HEADER = 14;
  private static final int CORE_HEADER = 12;
  private static final int INFO_HEADER = 40;
  private static final int UNCOMPRESSED = 0;
  private static final int BIT_FIELDS = 3;

  private BmpHeader() {}

  static ImageHeader read(byte[] file) throws DamagedImageException {
    ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    if (in.remaining() < FILE_HEADER + CORE_HEADER) {
      throw cutShort();
    }
    int headerLength = in.getInt(FILE_HEADER);
    if (headerLength == CORE_HEADER) {
      ImageHeader header = ImageHeader.of(in.getShort(18) & 0xffff, in.getShort(20) & 0xffff);
      requireRows(in, header, in.getShort(24));
      return header;
    }
    if (headerLength < INFO_HEADER) {
      throw DamagedImageException.header();
    }
    if (in.remaining() < FILE_HEADER + INFO_HEADER) {
      throw cutShort();
    }
    // A negative height means that the rows begin at the top.
    ImageHeader header = ImageHeader.of(in.getInt(18), Math.abs(in.getInt(22)));
    int compression = in.getInt(30);
    if (compression == UNCOMPRESSED || compression == BIT_FIELDS) {
      requireRows(in, header, in.getShort(28));
    }
    return header;
  }

  /** Rows are padded to multiples of four bytes. */
  private static void requireRows(ByteBuffer in, ImageHeader header, int bitsPerPixel)
      throws DamagedImageException {
    long row = (bitsPerPixel * (long) header.width() + 31) / 32 * 4;
    boolean tooLargeToDecode = header.pixels() > ImageDecoder.MAX_PIXELS;
    if (!tooLargeToDecode && in.getInt(10) + row * header.height() > in.limit()) {
      throw cutShort();
    }
  }

  private static DamagedImageException cutShort() {
    return new DamagedImageException("cut short: the BMP data end too early");
  }
}
