package org.idferm.core.graph.program;

import java.util.List;

/**
 * One operation of a program.
 *
 * @param operation what is computed
 * @param inputs from what
 * @param outputs into what; some may be of no use to anybody
 */
public record Node(Operation operation, List<Value> inputs, List<Value> outputs) {

  /** Keeps unmodifiable copies. */
  public Node {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /**
   * An input.
   *
   * @param index counted from 0
   */
  public Value input(int index) {
    return inputs.get(index);
  }

  /**
   * An output.
   *
   * @param index counted from 0
   */
  public Value output(int index) {
    return outputs.get(index);
  }
}
