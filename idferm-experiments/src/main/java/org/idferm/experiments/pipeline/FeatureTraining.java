package org.idferm.experiments.pipeline;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.idferm.core.io.CheckpointFiles;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.config.FeatureNetConfig;
import org.idferm.hng.feature.FeatureNetOptions;
import org.idferm.hng.feature.FeatureNetTrainer;
import org.idferm.hng.feature.FeatureTrainingOptions;
import org.idferm.hng.feature.IdentityWeights;
import org.idferm.hng.feature.LabelledFaces;
import org.idferm.hng.feature.PerceptualWeights;
import org.idferm.hng.feature.TrainedFeatures;

/**
 * The training of feature nets on identity labels. Each net leaves its weights and, once it is
 * finished, a file that says so; a training under way leaves a checkpoint.
 *
 * @param config the nets' size and training
 * @param faces what is learned from; asked for only if something is to be trained
 * @param heldOut other faces of the same people, to measure the nets on; as {@code faces}
 * @param files where the nets are kept
 */
public record FeatureTraining(
    FeatureNetConfig config,
    Supplier<LabelledFaces> faces,
    Supplier<LabelledFaces> heldOut,
    StageDirectory files) {

  static final String PERCEPTUAL = "perceptual";
  static final String IDENTITY = "identity";

  /** What a finished stage leaves beside the weights. */
  record Outcome(double accuracy) {}

  /** One of the trainer's two methods. */
  @FunctionalInterface
  private interface Method<W> {
    TrainedFeatures<W> train(LabelledFaces faces, LabelledFaces heldOut, Optional<Path> checkpoint);
  }

  /**
   * Trains the perceptual net, or reads what an earlier run left.
   *
   * @param progress is told of the training
   * @param stop asked between steps
   * @return the net and its accuracy
   */
  public TrainedFeatures<PerceptualWeights> perceptual(Progress progress, StopSignal stop) {
    return run(
        PERCEPTUAL,
        (known, unknown, file) -> trainer().perceptual(known, unknown, file, progress, stop),
        PerceptualWeights::read,
        PerceptualWeights::write);
  }

  /**
   * Trains the identity net, or reads what an earlier run left.
   *
   * @param progress is told of the training
   * @param stop asked between steps
   * @return the net and its accuracy
   */
  public TrainedFeatures<IdentityWeights> identity(Progress progress, StopSignal stop) {
    return run(
        IDENTITY,
        (known, unknown, file) -> trainer().identity(known, unknown, file, progress, stop),
        IdentityWeights::read,
        IdentityWeights::write);
  }

  private FeatureNetTrainer trainer() {
    return new FeatureNetTrainer(
        new FeatureNetOptions(config.width(), config.identityInput()),
        new FeatureTrainingOptions(config.steps(), config.batch(), config.learningRate()),
        files.seed("features"));
  }

  /** Writes a net's weights to a file. */
  @FunctionalInterface
  private interface Writer<W> {
    void write(W weights, Path file);
  }

  private <W> TrainedFeatures<W> run(
      String name, Method<W> method, Function<Path, W> reader, Writer<W> writer) {
    String finished = name + ".json";
    Path weights = files.file(name + ".npz");
    Optional<Outcome> earlier = files.read(finished, Outcome.class);
    if (earlier.isPresent()) {
      return new TrainedFeatures<>(reader.apply(weights), earlier.get().accuracy());
    }
    Path checkpoint = DamagedCheckpoints.mend(files.file(name + "-checkpoint.npz"));
    TrainedFeatures<W> trained = method.train(faces.get(), heldOut.get(), Optional.of(checkpoint));
    writer.write(trained.weights(), weights);
    files.write(finished, new Outcome(trained.accuracy()));
    new CheckpointFiles(checkpoint).delete();
    return trained;
  }
}
