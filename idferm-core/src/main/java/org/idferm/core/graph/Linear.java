package org.idferm.core.graph;

import org.nd4j.autodiff.samediff.SDVariable;

/** A fully connected layer: {@code [N, in]} to {@code [N, out]}, y = x·W (+ b). */
public final class Linear {

  private final Graph graph;
  private final SDVariable weights;
  private final SDVariable bias;

  private Linear(Graph graph, SDVariable weights, SDVariable bias) {
    this.graph = graph;
    this.weights = weights;
    this.bias = bias;
  }

  /**
   * Adds the layer's parameters {@code name/W} {@code [in, out]} and {@code name/b} {@code [out]}.
   *
   * @param graph where to
   * @param name the prefix of the parameters' names
   * @param in inputs
   * @param out outputs
   * @param slope the slope of the leaky rectifier that follows, 1 for none: scales initial weights
   */
  public static Linear create(Graph graph, String name, int in, int out, double slope) {
    return create(graph, name, in, out, Initializer.he(in, slope));
  }

  /**
   * Adds a layer whose weights begin as one likes.
   *
   * @param graph where to
   * @param name the prefix of the parameters' names
   * @param in inputs
   * @param out outputs
   * @param weights initial weights; the bias begins at zero
   */
  public static Linear create(Graph graph, String name, int in, int out, Initializer weights) {
    return new Linear(
        graph,
        graph.parameter(name + "/W", weights, in, out),
        graph.parameter(name + "/b", Initializer.zeros(), out));
  }

  /**
   * Adds a layer without bias.
   *
   * @param graph where to
   * @param name the prefix of the parameter's name
   * @param in inputs
   * @param out outputs
   * @param slope the slope of the leaky rectifier that follows, 1 for none: scales initial weights
   */
  public static Linear withoutBias(Graph graph, String name, int in, int out, double slope) {
    return new Linear(
        graph, graph.parameter(name + "/W", Initializer.he(in, slope), in, out), null);
  }

  /**
   * Applies the layer; may be called often, with the same parameters.
   *
   * @param x {@code [N, in]}
   */
  public SDVariable apply(SDVariable x) {
    SDVariable product = x.mmul(weights);
    return bias == null ? product : product.add(bias);
  }

  /** The same layer, whose parameters get no gradient from what is computed through it. */
  public Linear frozen() {
    return new Linear(
        graph, graph.stopGradient(weights), bias == null ? null : graph.stopGradient(bias));
  }
}
