package org.idferm.data.image;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Bits of a deflate stream, lowest bit of each byte first. */
final class BitInput {

  /** Literals are written four bytes at a time, beyond the last one if need be. */
  static final int SLACK = 3;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /** Bytes behind the end that may be read, though not used. */
  private static final int PADDING = 16;

  /** After filling up there are at least 56 bits; a look into a table takes 10 of them at most. */
  private static final int LOOKS = 56 / HuffmanCode.MAX_BITS;

  private final byte[] data;
  private final int end;
  private int at;
  private long bits;
  private int count;

  /**
   * Begins at the first byte.
   *
   * @param pieces the stream, perhaps in several pieces
   */
  BitInput(List<ByteBuffer> pieces) {
    ByteBuffer first = pieces.isEmpty() ? ByteBuffer.allocate(0) : pieces.get(0);
    int start = first.arrayOffset() + first.position();
    int length = pieces.stream().mapToInt(ByteBuffer::remaining).sum();
    if (length == first.remaining() && first.array().length - start - length >= PADDING) {
      data = first.array();
      at = start;
    } else {
      data = new byte[length + PADDING];
      int filled = 0;
      for (ByteBuffer piece : pieces) {
        int size = piece.remaining();
        piece.duplicate().get(data, filled, size);
        filled += size;
      }
    }
    end = at + length;
  }

  /** Refuses to have used more bits than there are. */
  void requireNotPastEnd() throws DamagedImageException {
    if (at - (count >>> 3) > end) {
      throw DamagedImageException.pixels();
    }
  }

  /**
   * The next bits, 56 or more of them; anything after the end.
   *
   * @throws DamagedImageException if more bits were used than there are
   */
  long peek() throws DamagedImageException {
    requireNotPastEnd();
    bits |= (long) LONG.get(data, Math.min(at, end + 8)) << count;
    at += (63 - count) >>> 3;
    count |= 56;
    return bits;
  }

  /** Moves on; not by more than the bits last peeked at. */
  void skip(int used) {
    bits >>>= used;
    count -= used;
  }

  /** The next bits as a number, at most 16. */
  int read(int length) throws DamagedImageException {
    int value = (int) peek() & ((1 << length) - 1);
    skip(length);
    return value;
  }

  /**
   * Decodes literals up to the first code that is none, or is longer than the table.
   *
   * @param code of literals
   * @param out longer by {@link #SLACK} than {@code length}
   * @param from where to write the first one
   * @param length where to stop, at the latest {@link #SLACK} bytes further on
   * @return where the next byte goes
   */
  int literals(HuffmanCode code, byte[] out, int from, int length) throws DamagedImageException {
    int filled = from;
    while (filled < length) {
      // Fields are slow to read back after a write to an array: the loop works on copies.
      long left = peek();
      int total = 0;
      int entry = 0;
      for (int look = 0; look < LOOKS && filled < length; look++) {
        entry = code.entry(left);
        if (HuffmanCode.literals(entry) == 0) {
          skip(total);
          return filled;
        }
        INT.set(out, filled, entry >>> 8);
        filled += HuffmanCode.literals(entry);
        left >>>= HuffmanCode.used(entry);
        total += HuffmanCode.used(entry);
      }
      skip(total);
    }
    return filled;
  }

  /** Moves on to a whole byte and copies from there. */
  void copyBytes(byte[] target, int from, int length) throws DamagedImageException {
    int start = at - (count >>> 3);
    if (length > end - start) {
      throw DamagedImageException.pixels();
    }
    System.arraycopy(data, start, target, from, length);
    at = start + length;
    bits = 0;
    count = 0;
  }
}
