package org.idferm.core.graph.onednn;

import java.util.List;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.stream;
import org.idferm.core.graph.plan.Kernel;
import org.idferm.core.graph.plan.Memory;
import org.idferm.core.graph.plan.Tensor;

/** oneDNN's processor and its queue, and how its primitives become kernels. */
final class Dnn {

  /** Dimensions of convolutions' strides and paddings. */
  static final engine ENGINE = new engine(engine.kind.cpu, 0);

  private static final stream STREAM = new stream(ENGINE);

  /**
   * An argument of a primitive.
   *
   * @param id oneDNN's number of the argument, {@code DNNL_ARG_...}
   * @param tensor where it lies
   * @param md how it lies
   */
  record Argument(int id, Tensor tensor, memory.desc md) {}

  private Dnn() {}

  /** A kernel that runs a primitive. */
  static Kernel kernel(
      String name, primitive operation, List<Argument> reads, List<Argument> writes) {
    return kernel(name, operation, reads, writes, false);
  }

  /** A kernel that runs a primitive which may write its result over its first argument. */
  static Kernel kernel(
      String name,
      primitive operation,
      List<Argument> reads,
      List<Argument> writes,
      boolean inPlace) {
    return new Kernel(
        name,
        reads.stream().map(Argument::tensor).toList(),
        writes.stream().map(Argument::tensor).toList(),
        inPlace,
        place -> step(operation, place, reads, writes));
  }

  /** Binds a primitive to memory. */
  static Runnable step(
      primitive operation, Memory place, List<Argument> reads, List<Argument> writes) {
    IntMemoryMap arguments = new IntMemoryMap();
    reads.forEach(argument -> put(arguments, place, argument));
    writes.forEach(argument -> put(arguments, place, argument));
    return () -> {
      operation.execute(STREAM, arguments);
      STREAM._wait();
    };
  }

  private static void put(IntMemoryMap arguments, Memory place, Argument argument) {
    arguments.put(
        argument.id(), new memory(argument.md(), ENGINE, place.pointer(argument.tensor())));
  }
}
