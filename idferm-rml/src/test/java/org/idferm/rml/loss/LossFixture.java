package org.idferm.rml.loss;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.idferm.core.graph.GradientCheck;
import org.idferm.core.graph.Graph;
import org.idferm.core.graph.Initializer;
import org.idferm.core.graph.Pass;
import org.idferm.core.graph.Tensors;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A loss on given embeddings, which are the parameters {@code f} and {@code reference}. */
final class LossFixture {

  final Graph graph = Graph.createDouble(1);
  private final Map<String, INDArray> inputs;
  private final String loss;

  LossFixture(MetricLoss metric, double[][] queries, double[][] references, int... labels) {
    this(metric, queries, references, labels, IntStream.range(0, labels.length).toArray());
  }

  LossFixture(
      MetricLoss metric, double[][] queries, double[][] references, int[] labels, int[] persons) {
    int classes = 3;
    int d = queries[0].length;
    SDVariable f = graph.parameter("f", Initializer.zeros(), queries.length, d);
    graph.parameters().get("f").assign(Nd4j.createFromArray(queries));
    Optional<SDVariable> r = Optional.empty();
    if (metric.usesReferences()) {
      r = Optional.of(graph.parameter("reference", Initializer.zeros(), references.length, d));
      graph.parameters().get("reference").assign(Nd4j.createFromArray(references));
    }
    SDVariable oneHot = graph.placeholder("oneHot", -1, classes);
    Optional<SDVariable> identity =
        metric.minesByPerson()
            ? Optional.of(graph.placeholder("samePerson", -1, -1))
            : Optional.empty();
    SDVariable value = metric.define(new MetricInputs(graph, f, r, oneHot, identity, d, classes));
    graph.minimise(value);
    this.loss = value.name();
    this.inputs = new HashMap<>();
    inputs.put("oneHot", Tensors.oneHot(DataType.DOUBLE, classes, labels));
    identity.ifPresent(i -> inputs.put(i.name(), samePerson(persons)));
  }

  private static INDArray samePerson(int[] persons) {
    double[][] mask = new double[persons.length][persons.length];
    for (int i = 0; i < persons.length; i++) {
      for (int j = 0; j < persons.length; j++) {
        mask[i][j] = persons[i] == persons[j] ? 1 : 0;
      }
    }
    return Nd4j.createFromArray(mask);
  }

  /**
   * A loss on random embeddings of three dimensions, with random parameters of its own. Every two
   * queries in succession are of one person.
   */
  static LossFixture random(MetricLoss metric, int... labels) {
    Random random = new Random(11);
    double[][] queries = new double[labels.length][3];
    double[][] references = new double[labels.length][3];
    for (int i = 0; i < labels.length; i++) {
      for (int j = 0; j < 3; j++) {
        queries[i][j] = random.nextGaussian();
        references[i][j] = random.nextGaussian();
      }
    }
    LossFixture fixture =
        new LossFixture(
            metric,
            queries,
            references,
            labels,
            IntStream.range(0, labels.length).map(i -> i / 2).toArray());
    fixture
        .graph
        .parameters()
        .forEach(
            (name, value) -> {
              if (name.contains("/")) {
                for (long i = 0; i < value.length(); i++) {
                  value.putScalar(i, 0.5 * random.nextGaussian());
                }
              }
            });
    return fixture;
  }

  void set(String parameter, INDArray value) {
    INDArray target = graph.parameters().get(parameter);
    target.assign(value.reshape(target.shape()));
  }

  double value() {
    try (Pass pass = graph.forward(inputs, loss)) {
      return pass.scalar(loss);
    }
  }

  /** What a parameter with an update of its own becomes after a step. */
  INDArray next(String parameter) {
    String next = graph.updates().get(parameter);
    try (Pass pass = graph.forward(inputs, next)) {
      return pass.output(next).dup('c');
    }
  }

  INDArray gradient(String parameter) {
    try (Pass pass = graph.gradients(inputs, List.of(), List.of(parameter))) {
      return pass.gradients().get(parameter).dup('c');
    }
  }

  void checkGradients() {
    GradientCheck.check(graph, inputs, loss);
  }
}
