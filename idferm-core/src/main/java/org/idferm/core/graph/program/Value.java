package org.idferm.core.graph.program;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A tensor of a {@link Program}. Two values are the same only if they are the same object. */
public final class Value {

  /** Where a value comes from. */
  public enum Kind {
    /** Given anew for each run. */
    INPUT,
    /** Read from an array that somebody else may change between runs. */
    PARAMETER,
    /** Read from an array that never changes. */
    CONSTANT,
    /** An output of a node. */
    COMPUTED
  }

  private final Kind kind;
  private final String name;
  private final DataType type;
  private final long[] shape;
  private final INDArray array;

  private Value(Kind kind, String name, DataType type, long[] shape, INDArray array) {
    this.kind = kind;
    this.name = name;
    this.type = type;
    this.shape = shape;
    this.array = array;
  }

  static Value input(String name, DataType type, long[] shape) {
    return new Value(Kind.INPUT, name, type, shape.clone(), null);
  }

  static Value parameter(String name, INDArray array) {
    return new Value(Kind.PARAMETER, name, array.dataType(), array.shape(), array);
  }

  /**
   * A value that never changes.
   *
   * @param name for messages
   * @param array dense, in row-major order; not copied
   */
  public static Value constant(String name, INDArray array) {
    return new Value(Kind.CONSTANT, name, array.dataType(), array.shape(), array);
  }

  static Value computed(String name, DataType type, long[] shape) {
    return new Value(Kind.COMPUTED, name, type, shape.clone(), null);
  }

  /** Where it comes from. */
  public Kind kind() {
    return kind;
  }

  /** The SameDiff variable's name, for messages. */
  public String name() {
    return name;
  }

  /** The type of its elements. */
  public DataType type() {
    return type;
  }

  /** Its shape; a copy. */
  public long[] shape() {
    return shape.clone();
  }

  /** The number of its dimensions. */
  public int rank() {
    return shape.length;
  }

  /** The number of its elements. */
  public long length() {
    return Arrays.stream(shape).reduce(1, Math::multiplyExact);
  }

  /**
   * Whether both have the same shape.
   *
   * @param other another value
   */
  public boolean sameShape(Value other) {
    return Arrays.equals(shape, other.shape);
  }

  /**
   * The array that it is read from.
   *
   * @throws IllegalStateException unless it is a parameter or a constant
   */
  public INDArray array() {
    if (array == null) {
      throw new IllegalStateException(name + " is not stored");
    }
    return array;
  }

  @Override
  public String toString() {
    return name + Arrays.toString(shape);
  }
}
