package org.idferm.core.graph.plan;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.idferm.core.graph.program.Value;

/**
 * A plain tensor in single precision as rows, copied straight from Java and to it. An ND4J array
 * and an operation for each copy would take a quarter of the time in which one image is classified.
 */
final class Rows {

  private final FloatPointer values;
  private final int rows;
  private final int length;

  private Rows(FloatPointer values, int rows, int length) {
    this.values = values;
    this.rows = rows;
    this.length = length;
  }

  /** The rows {@code [N, ...]} of a value. */
  static Rows of(Value value, Pointer memory) {
    int rows = Math.toIntExact(value.shape()[0]);
    int length = Math.toIntExact(value.length() / rows);
    return new Rows(new FloatPointer(memory), rows, length);
  }

  void write(float[][] from) {
    if (from.length != rows) {
      throw new IllegalArgumentException("%d rows, expected %d".formatted(from.length, rows));
    }
    for (int i = 0; i < rows; i++) {
      if (from[i].length != length) {
        throw new IllegalArgumentException(
            "an image or other row has %d values, not %d".formatted(from[i].length, length));
      }
      values.position((long) i * length).put(from[i], 0, length);
    }
  }

  float[][] read() {
    float[][] to = new float[rows][length];
    for (int i = 0; i < rows; i++) {
      values.position((long) i * length).get(to[i], 0, length);
    }
    return to;
  }
}
