package org.idferm.core.graph.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.idferm.core.graph.program.Program;
import org.idferm.core.graph.program.Value;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A program bound to memory. Not thread-safe. */
public final class Plan implements AutoCloseable {

  /** A kernel bound to memory. */
  record Step(String name, Runnable action) {}

  private final Memory memory;

  /** Steps know addresses only. This keeps the constants' arrays from being freed. */
  @SuppressWarnings("unused")
  private final List<List<Kernel>> kernels;

  private final Map<String, INDArray> inputs = new LinkedHashMap<>();
  private final Map<String, INDArray> outputs = new LinkedHashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private final Places places;
  private final Map<String, Rows> rows = new HashMap<>();

  Plan(
      Program program,
      Map<String, Tensor> inputs,
      Map<String, Tensor> outputs,
      List<Kernel> once,
      List<Kernel> kernels) {
    this.kernels = List.of(once, kernels);
    Set<Block> kept = new LinkedHashSet<>();
    inputs.values().forEach(tensor -> kept.add(tensor.block()));
    outputs.values().forEach(tensor -> kept.add(tensor.block()));
    once.forEach(kernel -> kernel.writes().forEach(tensor -> kept.add(tensor.block())));
    places = Places.of(kernels, kept);
    memory = new Memory(places.bytes(), places.starts());
    inputs.forEach(
        (name, tensor) -> this.inputs.put(name, memory.array(tensor, program.inputs().get(name))));
    outputs.forEach(
        (name, tensor) ->
            this.outputs.put(name, memory.array(tensor, program.outputs().get(name))));
    inputs.forEach((name, tensor) -> addRows(name, tensor, program.inputs().get(name)));
    outputs.forEach((name, tensor) -> addRows(name, tensor, program.outputs().get(name)));
    once.forEach(kernel -> kernel.binder().bind(memory).run());
    kernels.forEach(kernel -> steps.add(new Step(kernel.name(), kernel.binder().bind(memory))));
  }

  private void addRows(String name, Tensor tensor, Value value) {
    if (value.type() == DataType.FLOAT && value.rank() > 0) {
      rows.put(name, Rows.of(value, memory.pointer(tensor)));
    }
  }

  /**
   * Runs a program that has one input and one output, both in single precision.
   *
   * @param input the input's name
   * @param values the input's rows; its first dimension says how many
   * @param output the output's name
   * @return the output's rows
   * @throws IllegalArgumentException if a row has another length than the input's
   */
  public float[][] run(String input, float[][] values, String output) {
    rows.get(input).write(values);
    steps.forEach(step -> step.action().run());
    return rows.get(output).read();
  }

  /**
   * Runs the program.
   *
   * @param values of the inputs, copied; others are ignored
   * @return the outputs, which the next run overwrites and the caller may
   */
  public Map<String, INDArray> run(Map<String, INDArray> values) {
    inputs.forEach((name, array) -> array.assign(values.get(name)));
    steps.forEach(step -> step.action().run());
    return outputs;
  }

  /**
   * As {@link #run}, but spoils every piece of memory before its first use and as soon as nobody
   * should need it any more. Slow; for tests of the memory's sharing.
   */
  Map<String, INDArray> runSpoiling(Map<String, INDArray> values) {
    places.freed().forEach(blocks -> blocks.forEach(memory::spoil));
    inputs.forEach((name, array) -> array.assign(values.get(name)));
    for (int i = 0; i < steps.size(); i++) {
      steps.get(i).action().run();
      places.freed().get(i).forEach(memory::spoil);
    }
    return outputs;
  }

  /** What a run does, in order. */
  List<Step> steps() {
    return steps;
  }

  /** The memory that the plan takes, without parameters and constants. */
  public long bytes() {
    return places.bytes();
  }

  @Override
  public void close() {
    memory.close();
  }
}
