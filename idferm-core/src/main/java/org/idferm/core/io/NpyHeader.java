package org.idferm.core.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * What stands before the values of an array in NumPy's {@code .npy} format.
 *
 * @param type float or double
 * @param shape the array's shape, no size negative
 * @param length bytes of preamble and header; the values begin there
 * @param dataBytes bytes that the values take
 */
record NpyHeader(DataType type, List<Long> shape, int length, long dataBytes) {

  static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

  /** Magic number, version and the header's length. */
  static final int PREAMBLE = MAGIC.length + 4;

  private static final Pattern HEADER =
      Pattern.compile(
          "\\{\\s*'descr'\\s*:\\s*'([^']*)'\\s*,\\s*'fortran_order'\\s*:\\s*(True|False)\\s*,"
              + "\\s*'shape'\\s*:\\s*\\(([0-9,\\s]*)\\)\\s*+,?\\s*+\\}\\s*+");

  /**
   * Reads a header.
   *
   * @param in the array's bytes from the magic number on; afterwards at the first value
   * @return the header
   * @throws IOException if it is not that of a little-endian float or double array in C order, in
   *     version 1 of the format
   */
  static NpyHeader read(InputStream in) throws IOException {
    byte[] start = in.readNBytes(PREAMBLE);
    if (start.length < PREAMBLE
        || !Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
        || start[MAGIC.length] != 1) {
      throw new IOException("not an .npy array of version 1");
    }
    int length =
        Byte.toUnsignedInt(start[PREAMBLE - 2]) | Byte.toUnsignedInt(start[PREAMBLE - 1]) << 8;
    String header = new String(in.readNBytes(length), StandardCharsets.US_ASCII);
    Matcher matcher = HEADER.matcher(header);
    if (!matcher.matches()) {
      throw new IOException("unreadable .npy header: " + header.strip());
    }
    DataType type = type(matcher.group(1));
    if (matcher.group(2).equals("True")) {
      throw new IOException("array in Fortran order; save it in C order");
    }
    List<Long> shape = shape(matcher.group(3));
    return new NpyHeader(type, shape, PREAMBLE + length, bytes(type, shape));
  }

  private static DataType type(String descr) throws IOException {
    return switch (descr) {
      case "<f4" -> DataType.FLOAT;
      case "<f8" -> DataType.DOUBLE;
      default ->
          throw new IOException(
              "array of type '%s'; expected <f4 or <f8 (float32 or float64, little-endian)"
                  .formatted(descr));
    };
  }

  private static List<Long> shape(String text) throws IOException {
    try {
      return Arrays.stream(text.split(","))
          .map(String::strip)
          .filter(s -> !s.isEmpty())
          .map(Long::parseLong)
          .toList();
    } catch (NumberFormatException e) {
      throw new IOException("the shape (" + text + ") is not one, or too large", e);
    }
  }

  private static long bytes(DataType type, List<Long> shape) throws IOException {
    try {
      return shape.stream().reduce((long) type.width(), Math::multiplyExact);
    } catch (ArithmeticException e) {
      throw new IOException("the shape " + shapeText(shape) + " is too large", e);
    }
  }

  /** The shape as an array. */
  long[] sizes() {
    return shape.stream().mapToLong(Long::longValue).toArray();
  }

  /** A shape as NumPy writes it, for example {@code (64, 3, 3, 3)} or {@code (5,)}. */
  static String shapeText(List<Long> shape) {
    String sizes = shape.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return "(" + sizes + (shape.size() == 1 ? ",)" : ")");
  }
}
