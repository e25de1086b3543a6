package org.idferm.rml.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.idferm.core.graph.Graph;
import org.idferm.core.graph.Tensors;
import org.idferm.core.train.Optimizer;
import org.idferm.core.train.ParameterGroup;
import org.idferm.core.train.TrainingStep;
import org.idferm.rml.loss.BatchShape;
import org.idferm.rml.loss.MetricLoss;
import org.idferm.rml.network.FerNet;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Turns a mini-batch into tensors, trains on it, and adds up what came out. */
final class EpochStep {

  private static final float[][] NO_IMAGES = {};

  private final Graph graph;
  private final JointLoss joint;
  private final MetricLoss loss;
  private final int classes;
  private final TrainingStep step;

  EpochStep(Graph graph, JointLoss joint, FerTrainer trainer, Optimizer optimizer) {
    this.graph = graph;
    this.joint = joint;
    this.loss = trainer.loss();
    this.classes = trainer.net().classes();
    List<String> scalars = new ArrayList<>();
    scalars.add(joint.total().name());
    scalars.add(joint.softmax().name());
    scalars.add(joint.accuracy().name());
    joint.metric().map(SDVariable::name).ifPresent(scalars::add);
    this.step =
        new TrainingStep(
            graph,
            scalars,
            List.of(new ParameterGroup("", optimizer, trainer.options().clipNorm())));
  }

  void run(QueryBatch batch, EpochSums sums) {
    int[] labels = batch.labels();
    BatchShape shape = BatchShape.of(labels, classes);
    try (INDArray images = stack(batch);
        INDArray oneHot = Tensors.oneHot(graph.type(), classes, labels)) {
      Map<String, Double> values =
          step.run(Map.of(joint.images().name(), images, joint.labels().name(), oneHot));
      sums.add(
          labels.length,
          values.get(joint.total().name()),
          values.get(joint.softmax().name()),
          joint.metric().map(metric -> values.get(metric.name())).orElse(0.0),
          values.get(joint.accuracy().name()));
    }
    sums.count(loss.comparisonsPerBatch(shape), shape.isDegenerate());
  }

  private INDArray stack(QueryBatch batch) {
    if (loss.usesReferences() && batch.references().length == 0) {
      throw new IllegalArgumentException("the metric loss needs references, the batch has none");
    }
    return Tensors.images(
        graph.type(),
        FerNet.IMAGE_SIZE,
        batch.queries(),
        loss.usesReferences() ? batch.references() : NO_IMAGES);
  }
}
