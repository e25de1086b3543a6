package org.idferm.core.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** One array in NumPy's {@code .npy} format, version 1.0: little-endian, C order, no objects. */
final class NpyFormat {

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
    int preamble = NpyHeader.PREAMBLE;
    int length = (preamble + header.length() + 1 + 63) / 64 * 64 - preamble;
    header = header + " ".repeat(length - header.length() - 1) + "\n";
    out.write(NpyHeader.MAGIC);
    out.write(new byte[] {1, 0, (byte) length, (byte) (length >> 8)});
    out.write(header.getBytes(StandardCharsets.US_ASCII));
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.toIntExact(array.length() * type.width()))
            .order(ByteOrder.LITTLE_ENDIAN);
    try (INDArray copy = array.dup('c')) {
      INDArray flat = copy.reshape(array.length());
      switch (type) {
        case FLOAT -> bytes.asFloatBuffer().put(flat.toFloatVector());
        default -> bytes.asDoubleBuffer().put(flat.toDoubleVector());
      }
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
    NpyHeader header = NpyHeader.read(in);
    long expected = header.dataBytes();
    if (expected != size - header.length() || expected > Integer.MAX_VALUE) {
      throw new IOException(
          "%d bytes of data do not fit the shape %s in the header"
              .formatted(size - header.length(), NpyHeader.shapeText(header.shape())));
    }
    // Grows as it reads: a size that is only claimed costs nothing.
    ByteBuffer bytes =
        ByteBuffer.wrap(in.readNBytes((int) expected)).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.capacity() != expected) {
      throw new IOException("array cut short");
    }
    return array(header.type(), bytes, header.sizes());
  }

  private static INDArray array(DataType type, ByteBuffer bytes, long[] shape) {
    // A reshaped array could not be closed.
    boolean plain = shape.length > 0 && bytes.capacity() > 0;
    long[] strides = Nd4j.getStrides(shape, 'c');
    if (type == DataType.FLOAT) {
      float[] values = new float[bytes.capacity() / Float.BYTES];
      bytes.asFloatBuffer().get(values);
      return plain
          ? Nd4j.create(values, shape, strides, 'c', type)
          : Nd4j.createFromArray(values).reshape(shape);
    }
    double[] values = new double[bytes.capacity() / Double.BYTES];
    bytes.asDoubleBuffer().get(values);
    return plain
        ? Nd4j.create(values, shape, strides, 'c', type)
        : Nd4j.createFromArray(values).reshape(shape);
  }

  private static String descr(DataType type) {
    return switch (type) {
      case FLOAT -> "<f4";
      case DOUBLE -> "<f8";
      default -> throw new IllegalArgumentException("cannot write arrays of type " + type);
    };
  }
}
