package org.idferm.data.cache;

import java.nio.ByteBuffer;
import java.util.Comparator;

/**
 * A SHA-256 checksum that names a cached face by all that its pixels depend on.
 *
 * @param a bytes 0 to 7, big-endian
 * @param b bytes 8 to 15
 * @param c bytes 16 to 23
 * @param d bytes 24 to 31
 */
public record ContentKey(long a, long b, long c, long d) implements Comparable<ContentKey> {

  /** The length of a key in a file. */
  static final int BYTES = 32;

  private static final Comparator<ContentKey> ORDER =
      Comparator.comparingLong(ContentKey::a)
          .thenComparingLong(ContentKey::b)
          .thenComparingLong(ContentKey::c)
          .thenComparingLong(ContentKey::d);

  /** Reads the next 32 bytes. */
  static ContentKey read(ByteBuffer in) {
    return new ContentKey(in.getLong(), in.getLong(), in.getLong(), in.getLong());
  }

  /** Appends 32 bytes. */
  void write(ByteBuffer out) {
    out.putLong(a).putLong(b).putLong(c).putLong(d);
  }

  @Override
  public int compareTo(ContentKey other) {
    return ORDER.compare(this, other);
  }
}
