package org.idferm.hng.feature;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.idferm.core.graph.Blocks;
import org.idferm.core.graph.Graph;
import org.idferm.core.graph.Linear;
import org.idferm.core.graph.Tensors;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.AdamOptimizer;
import org.idferm.core.train.ParameterGroup;
import org.idferm.core.train.StopSignal;
import org.idferm.core.train.TrainingStep;
import org.idferm.hng.network.HngOptions;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Trains the feature nets to tell people apart: softmax cross-entropy over identity labels, images
 * flipped at random. The classifying layer on top is thrown away afterwards.
 */
public final class FeatureNetTrainer {

  private final FeatureNetOptions options;
  private final FeatureTrainingOptions training;
  private final long seed;

  /**
   * Prepares training.
   *
   * @param options the nets' size
   * @param training steps, batch size and learning rate
   * @param seed decides initial values and the order of images
   */
  public FeatureNetTrainer(FeatureNetOptions options, FeatureTrainingOptions training, long seed) {
    this.options = options;
    this.training = training;
    this.seed = seed;
  }

  /**
   * Trains both nets, one after the other.
   *
   * @param images 64x64 images in [-1, 1], 4096 values each
   * @param identities whose face each image is, 0 to {@code people - 1}
   * @param people the number of people, at least 2
   * @param progress is told of both trainings
   * @param stop asked between steps
   * @return the nets
   * @throws IllegalArgumentException if there is no image or fewer than two people
   * @throws org.idferm.core.train.NonFiniteLossException if training diverges
   * @throws org.idferm.core.train.StoppedException if a stop was requested
   */
  public FeatureNets train(
      float[][] images, int[] identities, int people, Progress progress, StopSignal stop) {
    if (people < 2 || images.length == 0) {
      throw new IllegalArgumentException(
          "%d images of %d people: identities cannot be learned".formatted(images.length, people));
    }
    Batches batches = new Batches(images, identities, people);
    int pooled = 4 * options.width() * PerceptualNet.POSITIONS / 16;
    Map<String, INDArray> perceptual =
        run(
            "perceptual net",
            batches,
            graph -> {
              PerceptualNet net = new PerceptualNet(graph, options);
              return x -> Blocks.flatten(graph, Blocks.maxPool(graph, net.apply(x), 4), pooled);
            },
            pooled,
            progress,
            stop);
    Map<String, INDArray> identity =
        run(
            "identity net",
            batches,
            graph -> {
              IdentityNet net = new IdentityNet(graph, options);
              return x -> net.apply(x).vector();
            },
            4 * options.width(),
            progress,
            stop);
    return FeatureNets.of(options, perceptual, identity);
  }

  private Map<String, INDArray> run(
      String title,
      Batches batches,
      Function<Graph, Function<SDVariable, SDVariable>> network,
      int features,
      Progress progress,
      StopSignal stop) {
    try (Graph graph = Graph.create(seed);
        Progress.Task task = progress.begin(title, training.steps())) {
      int size = HngOptions.IMAGE_SIZE;
      SDVariable x = graph.placeholder("x", -1, 1, size, size);
      SDVariable oneHot = graph.placeholder("identity", -1, batches.people);
      SDVariable vector = network.apply(graph).apply(x);
      SDVariable logits = Linear.create(graph, "head", features, batches.people, 1).apply(vector);
      SDVariable loss = Blocks.crossEntropy(graph, logits, oneHot);
      graph.minimise(loss);
      TrainingStep step =
          new TrainingStep(
              graph,
              List.of(loss.name()),
              List.of(
                  new ParameterGroup("", new AdamOptimizer(training.learningRate(), 0.9, 0.999))));
      for (int i = 0; i < training.steps(); i++) {
        stop.check("training of the %s after step %d".formatted(title, i));
        double value = step.run(batches.batch(i)).get(loss.name());
        task.at(i + 1);
        task.remark(String.format(Locale.ROOT, "loss %.2f", value));
      }
      Map<String, INDArray> result = new HashMap<>();
      graph
          .parameters()
          .forEach(
              (name, value) -> {
                if (!name.startsWith("head/")) {
                  result.put(name, value.dup());
                }
              });
      return result;
    }
  }

  /** Random images with their identities, a function of the seed and the step alone. */
  private final class Batches {

    private final float[][] images;
    private final int[] identities;
    private final int people;

    Batches(float[][] images, int[] identities, int people) {
      this.images = images;
      this.identities = identities;
      this.people = people;
    }

    Map<String, INDArray> batch(int step) {
      SplittableRandom random = new SplittableRandom(seed * 31 + step);
      float[][] chosen = new float[training.batch()][];
      int[] labels = new int[training.batch()];
      for (int i = 0; i < chosen.length; i++) {
        int index = random.nextInt(images.length);
        chosen[i] = random.nextBoolean() ? images[index] : Mirror.flip(images[index]);
        labels[i] = identities[index];
      }
      return Map.of(
          "x", Tensors.images(DataType.FLOAT, HngOptions.IMAGE_SIZE, chosen),
          "identity", Tensors.oneHot(DataType.FLOAT, people, labels));
    }
  }
}
