package org.idferm.rml.train;

import java.util.List;
import java.util.Optional;
import org.idferm.core.graph.Blocks;
import org.idferm.core.graph.Graph;
import org.idferm.rml.loss.MetricInputs;
import org.idferm.rml.loss.MetricLoss;
import org.idferm.rml.network.FerNet;
import org.idferm.rml.network.FerNetOptions;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * Algorithm 2's loss, L = L_softmax + λ·L_metric, as a graph over one stack of images: the K
 * queries and, if the metric loss uses them, their K references below. The softmax sees the queries
 * alone.
 */
final class JointLoss {

  private final SDVariable images;
  private final SDVariable labels;
  private final Optional<SDVariable> samePerson;
  private final SDVariable logits;
  private final SDVariable softmax;
  private final Optional<SDVariable> metric;
  private final SDVariable total;
  private final SDVariable accuracy;

  JointLoss(Graph graph, FerNetOptions options, MetricLoss loss, double lambda) {
    int classes = options.classes();
    this.images = graph.placeholder("images", -1, 1, FerNet.IMAGE_SIZE, FerNet.IMAGE_SIZE);
    this.labels = graph.placeholder("labels", -1, classes);
    this.samePerson =
        loss.minesByPerson()
            ? Optional.of(graph.placeholder("same-person", -1, -1))
            : Optional.empty();
    FerNet net =
        loss.usesEmbeddings() ? FerNet.full(graph, options) : FerNet.classifier(graph, options);
    SDVariable features = net.features(images);
    SDVariable hidden = net.hidden(features);
    this.logits = net.logits(hidden);
    SDVariable ofQueries = loss.usesReferences() ? halves(graph, logits).get(0) : logits;
    this.softmax = named("softmax", Blocks.crossEntropy(graph, ofQueries, labels));
    SDVariable labelled = ofQueries.mul(labels).sum(1);
    this.accuracy = named("accuracy", labelled.gte(ofQueries.max(1)).castTo(graph.type()).mean());
    if (loss.usesEmbeddings()) {
      SDVariable f = net.embedding(features, hidden);
      SDVariable value = named("metric", loss.define(inputs(graph, options, loss, f)));
      this.metric = Optional.of(value);
      this.total = named("total", softmax.add(value.mul(lambda)));
    } else {
      this.metric = Optional.empty();
      this.total = softmax;
    }
    graph.minimise(total);
  }

  private MetricInputs inputs(Graph graph, FerNetOptions options, MetricLoss loss, SDVariable f) {
    SDVariable queries = f;
    Optional<SDVariable> references = Optional.empty();
    if (loss.usesReferences()) {
      List<SDVariable> halves = halves(graph, f);
      queries = halves.get(0);
      references = Optional.of(halves.get(1));
    }
    return new MetricInputs(
        graph, queries, references, labels, samePerson, options.embedding(), options.classes());
  }

  private static SDVariable named(String name, SDVariable variable) {
    variable.rename(name);
    return variable;
  }

  /** The queries' rows and the references' rows. */
  private static List<SDVariable> halves(Graph graph, SDVariable stacked) {
    return List.of(graph.sd().split(stacked, 2, 0));
  }

  /** The placeholder of the stack of images, {@code [2K or K, 1, 60, 60]}. */
  SDVariable images() {
    return images;
  }

  /** The placeholder of the queries' classes, one-hot, {@code [K, classes]}. */
  SDVariable labels() {
    return labels;
  }

  /** The placeholder of 1 for two queries of one person, {@code [K, K]}; empty if not used. */
  Optional<SDVariable> samePerson() {
    return samePerson;
  }

  /** The logits of all images of the stack, {@code [2K or K, classes]}. */
  SDVariable logits() {
    return logits;
  }

  /** The queries' mean cross-entropy. */
  SDVariable softmax() {
    return softmax;
  }

  /** The metric loss without λ; empty if there is none. */
  Optional<SDVariable> metric() {
    return metric;
  }

  /** What is minimised. */
  SDVariable total() {
    return total;
  }

  /** The share of queries classified correctly. */
  SDVariable accuracy() {
    return accuracy;
  }
}
