package org.idferm.hng.feature;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.idferm.core.error.DataException;
import org.idferm.core.graph.Blocks;
import org.idferm.core.io.CheckpointFiles;
import org.idferm.core.io.NpzFile;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.core.train.StoppedException;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Trains the feature nets to tell people apart: softmax cross-entropy over identity labels, images
 * flipped at random. The classifying layer on top is thrown away afterwards.
 */
public final class FeatureNetTrainer {

  private static final int CHECKPOINT_EVERY = 500;

  /** Windows of the pooling between the perceptual net and the classifying layer. */
  private static final int POOLING = 4;

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
   * @throws StoppedException if a stop was requested
   */
  public FeatureNets train(
      float[][] images, int[] identities, int people, Progress progress, StopSignal stop) {
    LabelledFaces faces = new LabelledFaces(images, identities, people);
    LabelledFaces none = LabelledFaces.none(people);
    return new FeatureNets(
        perceptual(faces, none, Optional.empty(), progress, stop).weights(),
        identity(faces, none, Optional.empty(), progress, stop).weights());
  }

  /**
   * Trains the perceptual net.
   *
   * @param faces what is learned from, at least two people's
   * @param heldOut other faces of the same people, to measure the net on; may be none
   * @param checkpoint an {@code .npz} file, saved now and then and when stopped ({@link
   *     CheckpointFiles}), and gone on from if it exists; empty for never. An interrupted training
   *     that goes on ends with the same parameters as an undisturbed one
   * @param progress is told of the training
   * @param stop asked between steps
   * @return the net
   * @throws IllegalArgumentException if there is no image or fewer than two people
   * @throws DataException if the checkpoint is damaged or another training's
   * @throws org.idferm.core.train.NonFiniteLossException if training diverges
   * @throws StoppedException if a stop was requested; the checkpoint is kept
   */
  public TrainedFeatures<PerceptualWeights> perceptual(
      LabelledFaces faces,
      LabelledFaces heldOut,
      Optional<Path> checkpoint,
      Progress progress,
      StopSignal stop) {
    PerceptualNetOptions size = options.perceptual();
    int pooled = 4 * size.width() * PerceptualNet.POSITIONS / (POOLING * POOLING);
    IdentityClassifier.Network network =
        (graph, x) ->
            Blocks.flatten(
                graph,
                Blocks.maxPool(graph, new PerceptualNet(graph, size).apply(x), POOLING),
                pooled);
    return new Run<>("perceptual net", network, pooled, p -> new PerceptualWeights(size, p))
        .train(faces, heldOut, checkpoint, progress, stop);
  }

  /**
   * Trains the identity net.
   *
   * @param faces what is learned from, at least two people's
   * @param heldOut other faces of the same people, to measure the net on; may be none
   * @param checkpoint an {@code .npz} file, as {@link #perceptual} has it
   * @param progress is told of the training
   * @param stop asked between steps
   * @return the net
   * @throws IllegalArgumentException if there is no image or fewer than two people
   * @throws DataException if the checkpoint is damaged or another training's
   * @throws org.idferm.core.train.NonFiniteLossException if training diverges
   * @throws StoppedException if a stop was requested; the checkpoint is kept
   */
  public TrainedFeatures<IdentityWeights> identity(
      LabelledFaces faces,
      LabelledFaces heldOut,
      Optional<Path> checkpoint,
      Progress progress,
      StopSignal stop) {
    IdentityNetOptions size = options.identity();
    IdentityClassifier.Network network =
        (graph, x) -> new IdentityNet(graph, size).apply(x).vector();
    return new Run<>("identity net", network, size.dimension(), p -> new IdentityWeights(size, p))
        .train(faces, heldOut, checkpoint, progress, stop);
  }

  /** The training of one net. */
  private final class Run<W> {

    private final String title;
    private final IdentityClassifier.Network network;
    private final int features;
    private final Function<Map<String, INDArray>, W> result;

    Run(
        String title,
        IdentityClassifier.Network network,
        int features,
        Function<Map<String, INDArray>, W> result) {
      this.title = title;
      this.network = network;
      this.features = features;
      this.result = result;
    }

    TrainedFeatures<W> train(
        LabelledFaces faces,
        LabelledFaces heldOut,
        Optional<Path> checkpoint,
        Progress progress,
        StopSignal stop) {
      if (faces.people() < 2 || faces.size() == 0) {
        throw new IllegalArgumentException(
            "%d images of %d people: identities cannot be learned"
                .formatted(faces.size(), faces.people()));
      }
      IdentityBatches batches = new IdentityBatches(faces, training.batch(), seed);
      try (IdentityClassifier classifier =
              new IdentityClassifier(
                  network, features, faces.people(), training.learningRate(), seed);
          Progress.Task task = progress.begin(title, training.steps())) {
        checkpoint
            .flatMap(file -> new CheckpointFiles(file).newest())
            .ifPresent(file -> restore(classifier, file));
        while (classifier.steps() < training.steps()) {
          if (stop.requested()) {
            checkpoint.ifPresent(file -> new CheckpointFiles(file).write(classifier.state()));
            throw new StoppedException(
                "training of the %s after step %d".formatted(title, classifier.steps()));
          }
          double loss = classifier.step(batches);
          task.at(classifier.steps());
          task.remark(String.format(Locale.ROOT, "loss %.2f", loss));
          if (classifier.steps() % CHECKPOINT_EVERY == 0) {
            checkpoint.ifPresent(file -> new CheckpointFiles(file).write(classifier.state()));
          }
        }
        return new TrainedFeatures<>(
            result.apply(classifier.parameters()), classifier.accuracy(heldOut));
      }
    }

    private void restore(IdentityClassifier classifier, Path file) {
      try {
        classifier.restore(NpzFile.read(file));
      } catch (IllegalArgumentException e) {
        throw new DataException(
            "%s is not a checkpoint of this training (%s): delete it to train from the beginning"
                .formatted(file, e.getMessage()),
            e);
      }
    }
  }
}
