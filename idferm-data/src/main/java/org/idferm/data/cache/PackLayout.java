package org.idferm.data.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Where things lie in a file of faces:
 *
 * <pre>
 * 8 bytes  IDFERMF1
 * 3 ints   width, height, number of faces n      big-endian
 * n times  32 bytes key
 * 1 int    CRC-32 of the keys
 * n times  width * height floats, then the CRC-32 of their bytes    little-endian
 * </pre>
 *
 * @param width columns of every face
 * @param height rows of every face
 * @param faces how many there are, at least 1
 */
record PackLayout(int width, int height, int faces) {

  static final int HEADER_BYTES = 20;

  /** "IDFERMF1"; the digit is the version. */
  static final long MAGIC = 0x494446_45524d_4631L;

  private static final int MAX_SIDE = 1024;
  private static final int MAX_FACES = 1 << 20;

  /** Reads the beginning of a file; empty if it is none of these files, or damaged. */
  static Optional<PackLayout> read(FileChannel channel) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
    if (channel.read(header, 0) < HEADER_BYTES || header.flip().getLong() != MAGIC) {
      return Optional.empty();
    }
    PackLayout layout = new PackLayout(header.getInt(), header.getInt(), header.getInt());
    return Optional.of(layout).filter(PackLayout::isPossible);
  }

  private boolean isPossible() {
    return width > 0
        && width <= MAX_SIDE
        && height > 0
        && height <= MAX_SIDE
        && faces > 0
        && faces <= MAX_FACES;
  }

  ByteBuffer header() {
    return ByteBuffer.allocate(HEADER_BYTES)
        .putLong(MAGIC)
        .putInt(width)
        .putInt(height)
        .putInt(faces)
        .flip();
  }

  /** Keys and their checksum. */
  int indexBytes() {
    return faces * ContentKey.BYTES + Integer.BYTES;
  }

  /** Pixels and their checksum. */
  int faceBytes() {
    return Float.BYTES * width * height + Integer.BYTES;
  }

  long facePosition(int position) {
    return HEADER_BYTES + indexBytes() + (long) position * faceBytes();
  }

  long fileBytes() {
    return facePosition(faces);
  }

  /** CRC-32 of a buffer's first bytes. */
  static int checksum(ByteBuffer buffer, int length) {
    CRC32 crc = new CRC32();
    crc.update(buffer.duplicate().position(0).limit(length));
    return (int) crc.getValue();
  }
}
