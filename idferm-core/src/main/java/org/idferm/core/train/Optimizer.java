package org.idferm.core.train;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Turns gradients into changes of parameters. One instance serves one parameter group and keeps a
 * state for each of its parameters.
 */
public interface Optimizer extends AutoCloseable {

  /**
   * Changes a parameter in place.
   *
   * @param name the parameter's name
   * @param parameter its value, changed
   * @param gradient the loss's gradient, may be overwritten
   */
  void update(String name, INDArray parameter, INDArray gradient);

  /** Ends a step: everything updated since the last call belongs to one iteration. */
  void endStep();

  /** The learning rate of the next step. */
  double learningRate();

  /**
   * Sets the learning rate of the next step.
   *
   * @param rate positive
   */
  void learningRate(double rate);

  /** The state to be saved, by name; not copies. */
  Map<String, INDArray> state();

  /**
   * Restores what {@link #state()} gave.
   *
   * @param state arrays by name, copied
   * @throws IllegalArgumentException if it is not a state of such an optimiser
   */
  void restore(Map<String, INDArray> state);

  /** Frees the state and forgets it: what {@link #state()} gave is of no use any more. */
  @Override
  void close();
}
