package org.idferm.core.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** One array in NumPy's {@code .npy} format, version 1.0: little-endian, C order, no objects. */
final class NpyFormat {

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

  /** Magic number, version and the header's length. */
  private static final int PREAMBLE = MAGIC.length + 4;

  private static final Pattern HEADER =
      Pattern.compile(
          "\\{\\s*'descr'\\s*:\\s*'([^']*)'\\s*,\\s*'fortran_order'\\s*:\\s*(True|False)\\s*,"
              + "\\s*'shape'\\s*:\\s*\\(([0-9,\\s]*)\\)\\s*+,?\\s*+\\}\\s*+");

  private NpyFormat() {}

  /**
   * Writes an array.
   *
   * @param out where to
   * @param array of type float or double, any shape and order
   * @throws IOException if writing fails
   * @throws IllegalArgumentException if the array has another type
   */
  static void write(OutputStream out, INDArray array) throws IOException {
    DataType type = array.dataType();
    String shape =
        Arrays.stream(array.shape()).mapToObj(n -> n + ",").collect(Collectors.joining(" "));
    String header =
        "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }".formatted(descr(type), shape);
    // The header ends in a line feed and is padded so that the data begin at a multiple of 64.
    int length = (PREAMBLE + header.length() + 1 + 63) / 64 * 64 - PREAMBLE;
    header = header + " ".repeat(length - header.length() - 1) + "\n";
    out.write(MAGIC);
    out.write(new byte[] {1, 0, (byte) length, (byte) (length >> 8)});
    out.write(header.getBytes(StandardCharsets.US_ASCII));
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.toIntExact(array.length() * type.width()))
            .order(ByteOrder.LITTLE_ENDIAN);
    INDArray flat = array.dup('c').reshape(array.length());
    switch (type) {
      case FLOAT -> bytes.asFloatBuffer().put(flat.toFloatVector());
      default -> bytes.asDoubleBuffer().put(flat.toDoubleVector());
    }
    out.write(bytes.array());
  }

  /**
   * Reads an array.
   *
   * @param in its bytes from the magic number on
   * @param size how many there should be
   * @return the array, of the shape that the header says
   * @throws IOException if it is not such an array, or not of that size
   */
  static INDArray read(InputStream in, long size) throws IOException {
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
    if (matcher.group(2).equals("True")) {
      throw new IOException("array in Fortran order; save it in C order");
    }
    DataType type = type(matcher.group(1));
    long[] shape = shape(matcher.group(3));
    long expected = bytes(type, shape);
    if (expected != size - PREAMBLE - length || expected > Integer.MAX_VALUE) {
      throw new IOException("the data do not fit the shape in the header: " + header.strip());
    }
    ByteBuffer bytes =
        ByteBuffer.wrap(in.readNBytes((int) expected)).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.capacity() != expected) {
      throw new IOException("array cut short");
    }
    return array(type, bytes).reshape(shape);
  }

  private static long[] shape(String text) throws IOException {
    try {
      return Arrays.stream(text.split(","))
          .map(String::strip)
          .filter(s -> !s.isEmpty())
          .mapToLong(Long::parseLong)
          .toArray();
    } catch (NumberFormatException e) {
      throw new IOException("the shape (" + text + ") is not one, or too large", e);
    }
  }

  private static long bytes(DataType type, long[] shape) throws IOException {
    try {
      return Arrays.stream(shape).reduce(type.width(), Math::multiplyExact);
    } catch (ArithmeticException e) {
      throw new IOException("the shape " + Arrays.toString(shape) + " is too large", e);
    }
  }

  private static INDArray array(DataType type, ByteBuffer bytes) {
    if (type == DataType.FLOAT) {
      float[] values = new float[bytes.capacity() / Float.BYTES];
      bytes.asFloatBuffer().get(values);
      return Nd4j.createFromArray(values);
    }
    double[] values = new double[bytes.capacity() / Double.BYTES];
    bytes.asDoubleBuffer().get(values);
    return Nd4j.createFromArray(values);
  }

  private static String descr(DataType type) {
    return switch (type) {
      case FLOAT -> "<f4";
      case DOUBLE -> "<f8";
      default -> throw new IllegalArgumentException("cannot write arrays of type " + type);
    };
  }

  private static DataType type(String descr) throws IOException {
    return switch (descr) {
      case "<f4" -> DataType.FLOAT;
      case "<f8" -> DataType.DOUBLE;
      default -> throw new IOException("array of type '" + descr + "'; expected <f4 or <f8");
    };
  }
}
