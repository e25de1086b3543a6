package org.idferm.data.image;

import java.util.Arrays;

/**
 * A Huffman code of the deflate format (RFC 1951, section 3.2.2) as a table: the next bits of a
 * stream give up to three literals at once, or one symbol. In images most codes are short, and
 * looking up one after the other is what takes the time.
 */
final class HuffmanCode {

  /** The most bits that a table is looked up with. */
  static final int MAX_BITS = 10;

  private static final int MAX_LENGTH = 15;
  private static final int MOST_LITERALS = 3;

  /**
   * Bits 0 to 4: bits used, 0 if the code is longer than the table; 5 and 6: the number of
   * literals, or 0; from 8: a symbol, or literals of 8 bits each.
   */
  private final int[] table;

  private final int bits;

  private final int[] ofLength = new int[MAX_LENGTH + 1];
  private final int[] symbols;

  /**
   * Makes a code.
   *
   * @param lengths bits of each symbol's code; 0 for a symbol that does not occur
   * @param literals symbols below this number are literals
   * @param bits how many the table is looked up with
   */
  HuffmanCode(byte[] lengths, int literals, int bits) throws DamagedImageException {
    this.bits = bits;
    this.table = new int[1 << bits];
    for (byte length : lengths) {
      ofLength[length]++;
    }
    ofLength[0] = 0;
    int[] start = new int[MAX_LENGTH + 2];
    int free = 1;
    for (int length = 1; length <= MAX_LENGTH; length++) {
      start[length + 1] = start[length] + ofLength[length];
      free = 2 * free - ofLength[length];
      if (free < 0) {
        throw DamagedImageException.pixels();
      }
    }
    symbols = new int[start[MAX_LENGTH + 1]];
    for (int symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] > 0) {
        symbols[start[lengths[symbol]]++] = symbol;
      }
    }
    fillTable(literals);
    if (literals > 0) {
      joinLiterals();
    }
  }

  /** What the next bits mean: see {@link #used}, {@link #literals} and {@link #symbol}. */
  int entry(long next) {
    return table[(int) next & (table.length - 1)];
  }

  static int used(int entry) {
    return entry & 31;
  }

  static int literals(int entry) {
    return (entry >> 5) & MOST_LITERALS;
  }

  static int symbol(int entry) {
    return entry >>> 8;
  }

  /** Decodes a code of any length bit by bit; the same layout as {@link #entry}, no literals. */
  int longEntry(long next) throws DamagedImageException {
    int code = 0;
    int first = 0;
    int index = 0;
    for (int length = 1; length <= MAX_LENGTH; length++) {
      code |= (int) (next >>> (length - 1)) & 1;
      int count = ofLength[length];
      if (code < first + count) {
        return symbols[index + code - first] << 8 | length;
      }
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw DamagedImageException.pixels();
  }

  /** Codes stand in the stream from their highest bit on, so the table's indexes are mirrored. */
  private void fillTable(int literals) {
    int code = 0;
    int index = 0;
    for (int length = 1; length <= bits; length++) {
      for (int i = 0; i < ofLength[length]; i++, code++) {
        int symbol = symbols[index++];
        int entry = symbol << 8 | (symbol < literals ? 1 << 5 : 0) | length;
        int mirrored = Integer.reverse(code) >>> (32 - length);
        for (int at = mirrored; at < table.length; at += 1 << length) {
          table[at] = entry;
        }
      }
      code <<= 1;
    }
  }

  /** Puts literals that follow into the same entry, as far as the bits reach. */
  private void joinLiterals() {
    // What follows an entry's first code stands at a lower index, or at the same for index 0:
    // from the top down, those are still single.
    for (int at = table.length - 1; at >= 0; at--) {
      int entry = table[at];
      int used = used(entry);
      int count = literals(entry);
      while (count > 0 && count < MOST_LITERALS) {
        int next = table[at >>> used];
        if (literals(next) == 0 || used + used(next) > bits) {
          break;
        }
        used += used(next);
        entry |= symbol(next) << (8 + 8 * count++);
      }
      table[at] = (entry & ~0xff) | count << 5 | used;
    }
  }

  /** The code of blocks that bring none of their own: RFC 1951, section 3.2.6. */
  static HuffmanCode fixedLiterals() throws DamagedImageException {
    byte[] lengths = new byte[288];
    Arrays.fill(lengths, (byte) 8);
    Arrays.fill(lengths, 144, 256, (byte) 9);
    Arrays.fill(lengths, 256, 280, (byte) 7);
    return new HuffmanCode(lengths, 256, MAX_BITS);
  }

  /** The distances' code of such blocks. */
  static HuffmanCode fixedDistances() throws DamagedImageException {
    byte[] lengths = new byte[30];
    Arrays.fill(lengths, (byte) 5);
    return new HuffmanCode(lengths, 0, 5);
  }
}
