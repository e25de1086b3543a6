package org.idferm.data.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A PNG file whose chunks are all there and have the checksums that they should (PNG specification,
 * section 5).
 *
 * @param file its content
 * @param header the size that it announces
 * @param plainGrey whether it is the commonest kind of face image, 8-bit grey, which {@link
 *     PngPixels} decodes
 * @param data the places of the compressed pixels in the file, in order
 */
@SuppressWarnings("ArrayRecordComponent") // a file's content, not compared
record PngFile(byte[] file, ImageHeader header, boolean plainGrey, List<ByteBuffer> data)
    implements EncodedImage {

  private static final int SIGNATURE = 8;
  private static final int TYPE = 4;
  private static final int HEADER_LENGTH = 13;

  /** Depth 8, colour type 0 (grey), the only methods of compression and filtering, no interlace. */
  private static final long PLAIN_GREY = 0x08_00_00_00_00L;

  /** Walks the chunks (length, type, data, checksum) to the end chunk. */
  static PngFile read(byte[] file) throws DamagedImageException {
    ByteBuffer in = ByteBuffer.wrap(file);
    in.position(SIGNATURE);
    ByteBuffer header = chunk(in, "IHDR");
    if (header.remaining() != HEADER_LENGTH) {
      throw DamagedImageException.header();
    }
    ImageHeader size = ImageHeader.of(header.getInt(), header.getInt());
    boolean plain = kind(header) == PLAIN_GREY;
    List<ByteBuffer> data = new ArrayList<>();
    while (true) {
      String type = nextType(in);
      ByteBuffer chunk = chunk(in, type);
      switch (type) {
        case "IDAT" -> data.add(chunk);
        case "eXIf" -> plain = false; // it may turn the image
        case "IEND" -> {
          return new PngFile(file, size, plain, List.copyOf(data));
        }
        default -> {}
      }
    }
  }

  @Override
  public DecodedImage decode(ImageBuffers buffers) throws DamagedImageException {
    return plainGrey
        ? PngPixels.decode(this, buffers)
        : new OpenCvImage(file, header).decode(buffers);
  }

  private static long kind(ByteBuffer header) {
    long kind = 0;
    while (header.hasRemaining()) {
      kind = kind << 8 | (header.get() & 0xff);
    }
    return kind;
  }

  private static String nextType(ByteBuffer in) throws DamagedImageException {
    if (in.remaining() < 12) {
      throw new DamagedImageException("cut short: the PNG end chunk is missing");
    }
    return StandardCharsets.ISO_8859_1.decode(in.slice(in.position() + 4, TYPE)).toString();
  }

  /** The data of the next chunk, which has to be of that type; moves on to the one after it. */
  private static ByteBuffer chunk(ByteBuffer in, String type) throws DamagedImageException {
    if (!nextType(in).equals(type)) {
      throw DamagedImageException.header();
    }
    int length = in.getInt();
    if (length < 0 || length > in.remaining() - 8) {
      throw new DamagedImageException("cut short: the PNG data end inside a chunk");
    }
    CRC32 crc = new CRC32();
    crc.update(in.slice(in.position(), TYPE + length));
    ByteBuffer data = in.slice(in.position() + TYPE, length);
    in.position(in.position() + TYPE + length);
    if ((int) crc.getValue() != in.getInt()) {
      throw new DamagedImageException(
          "damaged: wrong checksum in PNG chunk " + type.replaceAll("[^A-Za-z]", "?"));
    }
    return data;
  }
}
