package org.idferm.core.graph.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.idferm.core.graph.program.Program;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A program bound to memory. Not thread-safe. */
public final class Plan implements AutoCloseable {

  private final Memory memory;
  private final Map<String, INDArray> inputs = new LinkedHashMap<>();
  private final Map<String, INDArray> outputs = new LinkedHashMap<>();
  private final List<Runnable> steps = new ArrayList<>();
  private final long bytes;

  Plan(
      Program program,
      Map<String, Tensor> inputs,
      Map<String, Tensor> outputs,
      List<Kernel> once,
      List<Kernel> kernels) {
    Set<Block> kept = new LinkedHashSet<>();
    inputs.values().forEach(tensor -> kept.add(tensor.block()));
    outputs.values().forEach(tensor -> kept.add(tensor.block()));
    once.forEach(kernel -> kernel.writes().forEach(tensor -> kept.add(tensor.block())));
    Places places = Places.of(kernels, kept);
    bytes = places.bytes();
    memory = new Memory(bytes, places.starts());
    inputs.forEach(
        (name, tensor) -> this.inputs.put(name, memory.array(tensor, program.inputs().get(name))));
    outputs.forEach(
        (name, tensor) ->
            this.outputs.put(name, memory.array(tensor, program.outputs().get(name))));
    once.forEach(kernel -> kernel.binder().bind(memory).run());
    for (Kernel kernel : kernels) {
      Runnable r = kernel.binder().bind(memory);
      steps.add(
          () -> {
            try {
              r.run();
            } catch (RuntimeException e) {
              throw new IllegalStateException(kernel.name() + kernel.reads().size(), e);
            }
          });
    }
  }

  /**
   * Runs the program.
   *
   * @param values of the inputs, copied; others are ignored
   * @return the outputs, which the next run overwrites and the caller may
   */
  public Map<String, INDArray> run(Map<String, INDArray> values) {
    inputs.forEach((name, array) -> array.assign(values.get(name)));
    steps.forEach(Runnable::run);
    return outputs;
  }

  /** The memory that the plan takes, without parameters and constants. */
  public long bytes() {
    return bytes;
  }

  @Override
  public void close() {
    memory.close();
  }
}
