package org.idferm.hng.feature;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.idferm.core.graph.BatchTensor;
import org.idferm.core.graph.BatchedForward;
import org.idferm.core.graph.Blocks;
import org.idferm.core.graph.Graph;
import org.idferm.core.graph.Linear;
import org.idferm.core.train.AdamOptimizer;
import org.idferm.core.train.ParameterGroup;
import org.idferm.core.train.TrainingStep;
import org.idferm.hng.network.HngOptions;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A feature net under training: the net, a classifying layer on top that tells people apart by
 * softmax cross-entropy, and Adam's memory.
 */
final class IdentityClassifier implements AutoCloseable {

  private static final String HEAD = "head";
  private static final String PARAMETER = "parameter/";
  private static final String OPTIMIZER = "optimizer/";
  private static final String STEPS = "training-steps";
  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.999;

  /** Builds a net that maps images to rows of features. */
  @FunctionalInterface
  interface Network {

    /**
     * Adds the net's parameters and applies it.
     *
     * @param graph where to
     * @param x {@code [N, 1, 64, 64]}
     * @return {@code [N, features]}
     */
    SDVariable apply(Graph graph, SDVariable x);
  }

  private final Graph graph;
  private final String loss;
  private final BatchedForward logits;
  private final AdamOptimizer optimizer;
  private final TrainingStep step;
  private final BatchTensor images;
  private final BatchTensor identities;
  private int steps;

  IdentityClassifier(Network network, int features, int people, double learningRate, long seed) {
    graph = Graph.create(seed);
    int size = HngOptions.IMAGE_SIZE;
    SDVariable x = graph.placeholder(IdentityBatches.IMAGES, -1, 1, size, size);
    SDVariable oneHot = graph.placeholder(IdentityBatches.IDENTITIES, -1, people);
    SDVariable vector = network.apply(graph, x);
    SDVariable scores = Linear.create(graph, HEAD, features, people, 1).apply(vector);
    SDVariable crossEntropy = Blocks.crossEntropy(graph, scores, oneHot);
    graph.minimise(crossEntropy);
    loss = crossEntropy.name();
    logits = new BatchedForward(graph, x, scores);
    optimizer = new AdamOptimizer(learningRate, BETA1, BETA2);
    images = new BatchTensor(graph.type(), 1, size, size);
    identities = new BatchTensor(graph.type(), people);
    step = new TrainingStep(graph, List.of(loss), List.of(new ParameterGroup("", optimizer)));
  }

  /** Steps done. */
  int steps() {
    return steps;
  }

  /** Does one step and gives its loss. */
  double step(IdentityBatches batches) {
    double value = step.run(batches.fill(steps, images, identities)).get(loss);
    steps++;
    return value;
  }

  /** The share of faces whose person has the highest score; not a number where there is none. */
  double accuracy(LabelledFaces faces) {
    float[][] scores = logits.run(faces.images());
    int right = 0;
    for (int i = 0; i < scores.length; i++) {
      int best = 0;
      for (int person = 1; person < scores[i].length; person++) {
        best = scores[i][person] > scores[i][best] ? person : best;
      }
      right += best == faces.identity(i) ? 1 : 0;
    }
    return (double) right / scores.length;
  }

  /** Copies of the net's own parameters. */
  Map<String, INDArray> parameters() {
    Map<String, INDArray> result = graph.copyOfParameters();
    result.keySet().removeIf(name -> name.startsWith(HEAD + "/"));
    return result;
  }

  /** All that decides how training goes on, as named arrays; not copies. */
  Map<String, INDArray> state() {
    Map<String, INDArray> state = new LinkedHashMap<>();
    graph.parameters().forEach((name, value) -> state.put(PARAMETER + name, value));
    optimizer.state().forEach((name, value) -> state.put(OPTIMIZER + name, value));
    state.put(STEPS, Nd4j.createFromArray(new double[] {steps}));
    return state;
  }

  /**
   * Goes back to a state.
   *
   * @throws IllegalArgumentException if it is the state of another training
   */
  void restore(Map<String, INDArray> state) {
    INDArray done = state.get(STEPS);
    if (done == null || done.length() != 1) {
      throw new IllegalArgumentException("no array '" + STEPS + "'");
    }
    graph.load(below(state, PARAMETER));
    optimizer.restore(below(state, OPTIMIZER));
    steps = (int) done.getDouble(0);
  }

  private static Map<String, INDArray> below(Map<String, INDArray> arrays, String prefix) {
    Map<String, INDArray> result = new LinkedHashMap<>();
    arrays.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            result.put(name.substring(prefix.length()), value);
          }
        });
    return result;
  }

  @Override
  public void close() {
    images.close();
    identities.close();
    optimizer.close();
    graph.close();
  }
}
