package org.idferm.data.landmark.dlib;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Reads what dlib's {@code serialize} writes. An integer is a control byte (bit 7: negative; bits 0
 * to 3: the number of bytes that follow), then its magnitude, lowest byte first. A floating-point
 * number is an integer mantissa and an integer exponent of two. A list is its length and its items;
 * a matrix the negated numbers of its rows and columns and its elements row by row.
 */
final class DlibInput {

  private static final int NEGATIVE = 0x80;
  private static final int LENGTH = 0x0f;

  /** Exponents beyond this do not come from a float; dlib's codes for infinities are among them. */
  private static final int MAX_EXPONENT = 1_000;

  /** The fewest bytes that an integer can take. */
  private static final int MIN_INTEGER = 2;

  /** The fewest bytes that a floating-point number can take. */
  private static final int MIN_FLOAT = 2 * MIN_INTEGER;

  private final ByteBuffer bytes;

  DlibInput(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** Where the next byte is. */
  int position() {
    return bytes.position();
  }

  boolean atEnd() {
    return !bytes.hasRemaining();
  }

  long integer() throws IOException {
    int control = octet();
    int length = control & LENGTH;
    if ((control & ~(NEGATIVE | LENGTH)) != 0 || length < 1 || length > Long.BYTES) {
      throw new IOException("no integer of dlib's format");
    }
    long magnitude = 0;
    for (int i = 0; i < length; i++) {
      magnitude |= (long) octet() << (Byte.SIZE * i);
    }
    if (magnitude < 0) {
      throw new IOException("an integer beyond 63 bits");
    }
    return (control & NEGATIVE) == 0 ? magnitude : -magnitude;
  }

  /** An integer from 0 to below the bound. */
  int index(int bound) throws IOException {
    return range("an index", 0, bound - 1);
  }

  /** An integer between two bounds, both included. */
  int range(String what, int least, int most) throws IOException {
    long value = integer();
    if (value < least || value > most) {
      throw new IOException("%s of %d, expected %d to %d".formatted(what, value, least, most));
    }
    return (int) value;
  }

  float number() throws IOException {
    long mantissa = integer();
    long exponent = integer();
    if (Math.abs(exponent) > MAX_EXPONENT) {
      throw new IOException("a number that is infinite or none");
    }
    // Exact: dlib's mantissas of floats have 24 bits.
    float value = (float) Math.scalb((double) mantissa, (int) exponent);
    if (!Float.isFinite(value)) {
      throw new IOException("a number beyond the range of float");
    }
    return value;
  }

  /** The elements of a matrix of one column. */
  float[] column(int rows) throws IOException {
    long foundRows = Math.abs(integer());
    long foundColumns = Math.abs(integer());
    if (foundRows != rows || foundColumns != 1) {
      throw new IOException(
          "a matrix of %d x %d, expected %d x 1".formatted(foundRows, foundColumns, rows));
    }
    return numbers(rows);
  }

  float[] numbers(int count) throws IOException {
    if ((long) count * MIN_FLOAT > bytes.remaining()) {
      throw new IOException("cut short");
    }
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = number();
    }
    return values;
  }

  private int octet() throws IOException {
    if (!bytes.hasRemaining()) {
      throw new IOException("cut short");
    }
    return Byte.toUnsignedInt(bytes.get());
  }
}
