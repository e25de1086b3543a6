package org.idferm.data.image;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Unpacks the zlib streams of PNG files (RFC 1950 and 1951). Of the time that an image takes from
 * file to network, a third went into {@link java.util.zip.Inflater}; this takes half of its time on
 * images, because it takes several short codes at once. Checksums are not looked at: those of the
 * PNG chunks cover the same bytes.
 */
final class Inflation {

  private static final int END_OF_BLOCK = 256;
  private static final int FIRST_LENGTH = 257;

  private static final int[] LENGTH_BASE = {
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258
  };
  private static final int[] LENGTH_EXTRA = {
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
  };
  private static final int[] DISTANCE_BASE = {
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12289, 16385, 24577
  };
  private static final int[] DISTANCE_EXTRA = {
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13
  };
  private static final int[] LENGTH_ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  private final BitInput in;
  private final byte[] out;
  private final int length;
  private int filled;

  private Inflation(BitInput in, byte[] out, int length) {
    this.in = in;
    this.out = out;
    this.length = length;
  }

  /**
   * Unpacks a stream.
   *
   * @param pieces the stream, perhaps in several pieces
   * @param length how many bytes are wanted; what comes after them is not looked at
   * @param out where they go, longer by {@link BitInput#SLACK}
   * @throws DamagedImageException if the stream gives fewer bytes or breaks its code
   */
  static void inflate(List<ByteBuffer> pieces, int length, byte[] out)
      throws DamagedImageException {
    Inflation inflation = new Inflation(new BitInput(pieces), out, length);
    inflation.readHeader();
    inflation.readBlocks();
    inflation.in.requireNotPastEnd();
  }

  private void readHeader() throws DamagedImageException {
    int method = in.read(8);
    int flags = in.read(8);
    boolean dictionary = (flags & 32) != 0;
    if ((method & 15) != 8 || (256 * method + flags) % 31 != 0 || dictionary) {
      throw DamagedImageException.pixels();
    }
  }

  private void readBlocks() throws DamagedImageException {
    boolean last = false;
    while (!last && filled < length) {
      last = in.read(1) == 1;
      switch (in.read(2)) {
        case 0 -> readStored();
        case 1 -> readCodes(HuffmanCode.fixedLiterals(), HuffmanCode.fixedDistances());
        case 2 -> readDynamic();
        default -> throw DamagedImageException.pixels();
      }
    }
    if (filled < length) {
      throw DamagedImageException.pixels();
    }
  }

  private void readStored() throws DamagedImageException {
    byte[] sizes = new byte[4];
    in.copyBytes(sizes, 0, 4);
    int size = (sizes[0] & 0xff) | (sizes[1] & 0xff) << 8;
    int wanted = Math.min(size, length - filled);
    in.copyBytes(out, filled, wanted);
    filled += wanted;
  }

  /** A block that begins with its codes: RFC 1951, section 3.2.7. */
  private void readDynamic() throws DamagedImageException {
    int literals = in.read(5) + 257;
    int distances = in.read(5) + 1;
    int lengthCodes = in.read(4) + 4;
    byte[] lengthsOfLengths = new byte[LENGTH_ORDER.length];
    for (int i = 0; i < lengthCodes; i++) {
      lengthsOfLengths[LENGTH_ORDER[i]] = (byte) in.read(3);
    }
    HuffmanCode lengthCode = new HuffmanCode(lengthsOfLengths, 0, 7);
    byte[] lengths = new byte[literals + distances];
    int at = 0;
    while (at < lengths.length) {
      int symbol = symbol(lengthCode);
      if (symbol < 16) {
        lengths[at++] = (byte) symbol;
        continue;
      }
      int repeat =
          switch (symbol) {
            case 16 -> 3 + in.read(2);
            case 17 -> 3 + in.read(3);
            default -> 11 + in.read(7);
          };
      if (repeat > lengths.length - at || (symbol == 16 && at == 0)) {
        throw DamagedImageException.pixels();
      }
      Arrays.fill(lengths, at, at + repeat, symbol == 16 ? lengths[at - 1] : 0);
      at += repeat;
    }
    readCodes(
        new HuffmanCode(Arrays.copyOf(lengths, literals), END_OF_BLOCK, HuffmanCode.MAX_BITS),
        new HuffmanCode(Arrays.copyOfRange(lengths, literals, lengths.length), 0, 8));
  }

  private int symbol(HuffmanCode code) throws DamagedImageException {
    long bits = in.peek();
    int entry = code.entry(bits);
    if (HuffmanCode.used(entry) == 0) {
      entry = code.longEntry(bits);
    }
    in.skip(HuffmanCode.used(entry));
    return HuffmanCode.symbol(entry);
  }

  private void readCodes(HuffmanCode literals, HuffmanCode distances) throws DamagedImageException {
    while (filled < length) {
      filled = in.literals(literals, out, filled, length);
      if (filled >= length) {
        return;
      }
      int symbol = symbol(literals);
      if (symbol < END_OF_BLOCK) {
        out[filled++] = (byte) symbol;
      } else if (symbol == END_OF_BLOCK) {
        return;
      } else {
        repeat(symbol - FIRST_LENGTH, distances);
      }
    }
  }

  /** Copies what stands some way back; the copy may overlap what it is made from. */
  private void repeat(int lengthSymbol, HuffmanCode distances) throws DamagedImageException {
    if (lengthSymbol >= LENGTH_BASE.length) {
      throw DamagedImageException.pixels();
    }
    int size = LENGTH_BASE[lengthSymbol] + in.read(LENGTH_EXTRA[lengthSymbol]);
    int symbol = symbol(distances);
    if (symbol >= DISTANCE_BASE.length) {
      throw DamagedImageException.pixels();
    }
    int distance = DISTANCE_BASE[symbol] + in.read(DISTANCE_EXTRA[symbol]);
    if (distance > filled) {
      throw DamagedImageException.pixels();
    }
    int stop = Math.min(length, filled + size);
    for (int i = filled; i < stop; i++) {
      out[i] = out[i - distance];
    }
    filled = stop;
  }
}
