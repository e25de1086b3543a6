package org.idferm.core.graph.program;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.nd4j.autodiff.functions.DifferentialFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.BaseOp;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.Op;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.api.ops.ReduceOp;
import org.nd4j.linalg.api.ops.ScalarOp;
import org.nd4j.linalg.api.ops.TransformOp;
import org.nd4j.linalg.api.shape.LongShapeDescriptor;
import org.nd4j.linalg.factory.Nd4j;

/** An ND4J operation with its arguments, apart from the arrays that it works on. */
public final class Operation {

  /**
   * Reductions that ND4J has twice. For the old ones it makes two arrays in every run, which only
   * the garbage collector frees; for those of the same name that are custom operations it does not.
   */
  private static final Set<String> REDUCTIONS =
      Set.of("reduce_sum", "reduce_mean", "reduce_max", "reduce_min");

  private final DifferentialFunction function;

  /**
   * Wraps an operation.
   *
   * @param function of a SameDiff graph
   * @throws UnsupportedOperationException if it is not a plain function of arrays
   */
  Operation(DifferentialFunction function) {
    boolean plain =
        function instanceof DynamicCustomOp
            || (function instanceof BaseOp && function.argNames().length == 1);
    if (!plain) {
      throw new UnsupportedOperationException(
          "%s (%s)".formatted(function.opName(), function.getClass().getSimpleName()));
    }
    this.function = function;
  }

  /** ND4J's name of the operation, for example {@code conv2d}. */
  public String name() {
    return function.opName();
  }

  /** Its integer arguments; empty if it has none. */
  public long[] integers() {
    return function instanceof DynamicCustomOp op ? op.iArgs() : new long[0];
  }

  /** Its floating-point arguments; empty if it has none. */
  public double[] reals() {
    return function instanceof DynamicCustomOp op ? op.tArgs() : new double[0];
  }

  /**
   * The scalar of an operation on an array and a scalar.
   *
   * @throws IllegalStateException if it has none
   */
  public double scalar() {
    if (function instanceof ScalarOp op && op.scalar() != null) {
      return op.scalar().getDouble(0);
    }
    throw new IllegalStateException(name() + " has no scalar");
  }

  /** Everything that decides the result, besides the inputs; equal for interchangeable ones. */
  String signature() {
    if (function instanceof DynamicCustomOp op) {
      return String.join(
          "|",
          op.opName(),
          Arrays.toString(op.iArgs()),
          Arrays.toString(op.tArgs()),
          Arrays.toString(op.bArgs()),
          Arrays.toString(op.dArgs()));
    }
    BaseOp op = (BaseOp) function;
    boolean known = op instanceof ScalarOp || op instanceof TransformOp || op instanceof ReduceOp;
    return String.join(
        "|",
        op.opName(),
        String.valueOf(op.dimensions()),
        Arrays.deepToString(op.extraArgs()),
        op instanceof ReduceOp reduction ? String.valueOf(reduction.isKeepDims()) : "",
        op instanceof ScalarOp scalar ? String.valueOf(scalar.scalar()) : "",
        known ? "" : function.getOwnName());
  }

  /** The shapes and types of the outputs for given inputs, whose values matter only if integers. */
  List<LongShapeDescriptor> outputs(INDArray[] inputs) {
    OpContext context = context(inputs);
    return function instanceof DynamicCustomOp op
        ? op.calculateOutputShape(context)
        : ((BaseOp) function).calculateOutputShape(context);
  }

  /**
   * Binds the operation to arrays.
   *
   * @param inputs what it reads
   * @param outputs what it writes
   * @return computes the outputs from what is in the inputs then, as often as wanted
   */
  public Runnable bind(INDArray[] inputs, INDArray[] outputs) {
    if (function instanceof ReduceOp op && REDUCTIONS.contains(name())) {
      return new Operation(reduction(op)).bind(inputs, outputs);
    }
    OpContext context = context(inputs);
    context.setOutputArrays(outputs);
    if (function instanceof DynamicCustomOp op) {
      return () -> Nd4j.exec(op, context);
    }
    Op op = (Op) function;
    return () -> Nd4j.exec(op, context);
  }

  private DynamicCustomOp reduction(ReduceOp op) {
    INDArray dimensions = op.dimensions();
    boolean all = dimensions == null || dimensions.isEmpty();
    int[] along = all ? new int[0] : dimensions.toIntVector();
    if (along.length == 1 && along[0] == Integer.MAX_VALUE) {
      along = new int[0]; // ND4J's sign for all of them
    }
    return DynamicCustomOp.builder(name())
        .addIntegerArguments(along)
        .addBooleanArguments(op.isKeepDims())
        .build();
  }

  private OpContext context(INDArray[] inputs) {
    OpContext context = Nd4j.getExecutioner().buildContext();
    if (function instanceof DynamicCustomOp op) {
      context.setArgs(inputs, op.iArgs(), op.dArgs(), op.tArgs(), op.bArgs());
    } else {
      context.setInputArrays(inputs);
    }
    return context;
  }
}
