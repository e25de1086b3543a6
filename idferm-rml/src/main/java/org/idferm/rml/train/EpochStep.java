package org.idferm.rml.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.idferm.core.graph.BatchTensor;
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
final class EpochStep implements AutoCloseable {

  private static final float[][] NO_IMAGES = {};

  private final Graph graph;
  private final JointLoss joint;
  private final MetricLoss loss;
  private final int classes;
  private final TrainingStep step;
  private final BatchTensor images;
  private final BatchTensor oneHot;

  EpochStep(Graph graph, JointLoss joint, FerTrainer trainer, int classes, Optimizer optimizer) {
    this.graph = graph;
    this.joint = joint;
    this.loss = trainer.loss();
    this.classes = classes;
    this.images = new BatchTensor(graph.type(), 1, FerNet.IMAGE_SIZE, FerNet.IMAGE_SIZE);
    this.oneHot = new BatchTensor(graph.type(), classes);
    List<String> scalars = new ArrayList<>();
    scalars.add(joint.total().name());
    scalars.add(joint.softmax().name());
    scalars.add(joint.accuracy().name());
    joint.metric().map(SDVariable::name).ifPresent(scalars::add);
    this.step =
        new TrainingStep(
            graph,
            scalars,
            List.of(new ParameterGroup("", optimizer, trainer.options().maxGradientNorm())));
  }

  void run(QueryBatch batch, EpochSums sums) {
    int[] labels = batch.labels();
    BatchShape shape = BatchShape.of(labels, classes);
    Map<String, INDArray> inputs = new LinkedHashMap<>();
    inputs.put(joint.images().name(), stack(batch));
    inputs.put(joint.labels().name(), oneHot.fill(Tensors.unitVectors(classes, labels)));
    joint.samePerson().ifPresent(mask -> inputs.put(mask.name(), samePerson(batch)));
    Map<String, Double> values = step.run(inputs);
    joint.samePerson().ifPresent(mask -> inputs.get(mask.name()).close());
    sums.add(
        labels.length,
        values.get(joint.total().name()),
        values.get(joint.softmax().name()),
        joint.metric().map(metric -> values.get(metric.name())).orElse(0.0),
        values.get(joint.accuracy().name()));
    sums.count(loss.comparisonsPerBatch(shape), shape.isDegenerate());
  }

  /** 1 for two queries of one person. */
  private INDArray samePerson(QueryBatch batch) {
    int[] persons = batch.persons();
    if (persons.length == 0) {
      throw new IllegalArgumentException("the metric loss mines by person, the batch has none");
    }
    float[][] mask = new float[persons.length][persons.length];
    for (int i = 0; i < persons.length; i++) {
      for (int j = 0; j < persons.length; j++) {
        mask[i][j] = persons[i] == persons[j] ? 1 : 0;
      }
    }
    // A batch of another size has another width as well.
    return new BatchTensor(graph.type(), persons.length).fill(mask);
  }

  private INDArray stack(QueryBatch batch) {
    if (loss.usesReferences() && batch.references().length == 0) {
      throw new IllegalArgumentException("the metric loss needs references, the batch has none");
    }
    return images.fill(batch.queries(), loss.usesReferences() ? batch.references() : NO_IMAGES);
  }

  @Override
  public void close() {
    images.close();
    oneHot.close();
  }
}
