package org.idferm.experiments.pipeline;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.idferm.core.error.DataException;
import org.idferm.core.io.CheckpointFiles;
import org.idferm.core.io.NpzFile;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.data.dataset.DataFingerprint;
import org.idferm.data.fold.Fold;
import org.idferm.data.fold.PersonSplit;
import org.idferm.data.fold.Population;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.config.MethodConfig;
import org.idferm.experiments.config.MetricLossConfig;
import org.idferm.experiments.config.RmlConfig;
import org.idferm.experiments.result.DataFilesFile;
import org.idferm.experiments.result.PretrainingResult;
import org.idferm.experiments.unit.UnitPlan;
import org.idferm.rml.loss.MetricLoss;
import org.idferm.rml.loss.MetricLosses;
import org.idferm.rml.train.EpochRecord;
import org.idferm.rml.train.TrainedFerNet;
import org.idferm.rml.train.TrainingControl;

/**
 * The recognition net's pre-training on another data set, with the softmax loss alone: what the ML
 * branch learns there is of no use, as it begins anew on the data set itself.
 *
 * @param config the experiment
 * @param files where the network is kept
 * @param experiment SHA-256 of the experiment's own files, whose people will be tested
 */
record NetworkPretrainStage(
    ExperimentConfig config, StageDirectory files, Collection<String> experiment) {

  /** The file that holds the network's parameters. */
  static final String NETWORK = UnitPlan.NETWORK + ".npz";

  /** The file that marks the stage as finished. */
  static final String OUTCOME = UnitPlan.NETWORK + ".json";

  /**
   * Trains, or reads what an earlier run left.
   *
   * @param threads to align faces with
   * @param progress is told of the work
   * @param stop asked between steps
   */
  PretrainingResult run(int threads, Progress progress, StopSignal stop) {
    Optional<PretrainingResult> earlier = files.read(OUTCOME, PretrainingResult.class);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    try (PreparedData data =
        PreparedData.align(
            PreparedData.list(
                "pretrain.dataset.path",
                config.pretrain().dataset(),
                files.seed("faces"),
                () -> files.file(PreparedData.SYNTHETIC_FACES),
                threads,
                progress,
                stop),
            config.pretrain().dataset(),
            threads,
            progress,
            stop)) {
      refuseSharedImages(data);
      SameData.record(data, files.file(DataFilesFile.NAME));
      return train(data, progress, stop);
    }
  }

  /** A copy of the data set elsewhere, or under another provider's name, has the same images. */
  private void refuseSharedImages(PreparedData data) {
    Set<String> shared = new HashSet<>(DataFingerprint.images(data.set(), data.contents()));
    shared.retainAll(new HashSet<>(experiment));
    if (!shared.isEmpty()) {
      throw new DataException(
          "%d images of pretrain.dataset (%s) are in the experiment's data too: people would be tested who are trained on; take them out of pretrain.dataset"
              .formatted(shared.size(), data.set().root()));
    }
  }

  private PretrainingResult train(PreparedData data, Progress progress, StopSignal stop) {
    Fold people = people(data);
    RmlConfig rml = config.pretrain().training(config.rml());
    MethodConfig softmax = new MethodConfig(new MetricLossConfig(MetricLossConfig.NONE, Map.of()));
    MetricLoss loss = MetricLosses.create(MetricLossConfig.NONE, Map.of());
    FerTraining training = new FerTraining(data, people, rml);
    Path checkpoint = DamagedCheckpoints.mend(files.file(UnitPlan.NETWORK + "-checkpoint.npz"));
    TrainedFerNet trained =
        training
            .trainer(loss, files.seed("pre-training"), FerTraining.given(rml))
            .train(
                new MethodQueries(data, people, rml, softmax, loss)
                    .of(Optional.empty(), files.seed("pre-training batches")),
                training.validation(),
                new TrainingControl(
                    "pre-training", progress, stop::requested, Optional.of(checkpoint)));
    NpzFile.write(files.file(NETWORK), trained.parameters());
    trained.close();
    PretrainingResult result =
        new PretrainingResult(
            data.summary(config.pretrain().dataset()),
            people.train().size(),
            people.validation().size(),
            trained.bestEpoch(),
            validationAccuracy(trained),
            trained.seconds());
    files.write(OUTCOME, result);
    new CheckpointFiles(checkpoint).delete();
    return result;
  }

  /** Nobody is tested; validation people are the first of so many groups, dealt in order. */
  private Fold people(PreparedData data) {
    SortedSet<String> validation =
        PersonSplit.K_FOLD
            .divide(Population.of(data.set()), config.protocol().validationEvery(), 2)
            .get(0)
            .test();
    SortedSet<String> train = new TreeSet<>(data.set().labelledSubjects());
    train.removeAll(validation);
    return new Fold(0, train, validation, new TreeSet<>());
  }

  private static double validationAccuracy(TrainedFerNet trained) {
    return trained.curve().stream()
        .filter(e -> e.epoch() == trained.bestEpoch())
        .mapToDouble(EpochRecord::validationAccuracy)
        .findFirst()
        .orElseThrow();
  }
}
