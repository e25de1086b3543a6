package org.idferm.experiments.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.idferm.core.face.Face;
import org.idferm.core.io.CheckpointFiles;
import org.idferm.core.io.NpzFile;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.data.fold.Fold;
import org.idferm.experiments.comparison.EmbeddingMeasurement;
import org.idferm.experiments.comparison.EmbeddingMeasures;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.config.MethodConfig;
import org.idferm.experiments.config.RmlConfig;
import org.idferm.experiments.result.Prediction;
import org.idferm.experiments.result.TrainingCurvePoint;
import org.idferm.hng.NormalizedFaceGenerator;
import org.idferm.rml.ExpressionClassifier;
import org.idferm.rml.loss.MetricLoss;
import org.idferm.rml.loss.MetricLosses;
import org.idferm.rml.network.Softmax;
import org.idferm.rml.train.EpochRecord;
import org.idferm.rml.train.TrainedFerNet;
import org.idferm.rml.train.TrainingControl;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One method in one fold: trains the expression network on the training people, chooses the epoch
 * on the validation people, and classifies the test people's images.
 */
final class MethodStage {

  private final ExperimentConfig config;
  private final PreparedData data;
  private final int repetition;
  private final Fold fold;
  private final StageDirectory files;
  private final String method;
  private final RmlConfig rml;
  private final Optional<Path> pretrained;
  private final FerTraining training;

  MethodStage(
      ExperimentConfig config,
      PreparedData data,
      int repetition,
      Fold fold,
      StageDirectory files,
      String method,
      Optional<Path> pretrained) {
    this.config = config;
    this.data = data;
    this.repetition = repetition;
    this.fold = fold;
    this.files = files;
    this.method = method;
    this.rml = config.rmlOf(method);
    this.pretrained = pretrained;
    this.training = new FerTraining(data, fold, rml);
  }

  /** Trains and tests the method, or reads what an earlier run left. */
  MethodOutcome run(
      Optional<NormalizedFaceGenerator> generator, Progress progress, StopSignal stop) {
    String finished = method + ".json";
    Optional<MethodOutcome> earlier = files.read(finished, MethodOutcome.class);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    MetricLoss loss = metricLoss(config, method);
    MethodQueries queries = new MethodQueries(data, fold, rml, config.methods().get(method), loss);
    Path checkpoint = DamagedCheckpoints.mend(files.file(method + "-checkpoint.npz"));
    TrainedFerNet trained =
        training
            // One seed for all methods: they begin with the same network and see the same batches.
            .trainer(loss, files.seed("network"), initial())
            .train(
                queries.of(generator, files.seed("batches")),
                training.validation(),
                new TrainingControl(method, progress, stop::requested, Optional.of(checkpoint)));
    try (trained) {
      MethodOutcome outcome =
          new MethodOutcome(
              repetition,
              fold.index(),
              test(trained),
              curve(trained),
              trained.bestEpoch(),
              trained.seconds(),
              trained.secondsToBest(),
              Math.round(trained.comparisonsPerBatch()),
              trained.curve().stream().mapToLong(EpochRecord::degenerateBatches).sum(),
              measure(trained, loss));
      files.write(finished, outcome);
      new CheckpointFiles(checkpoint).delete();
      return outcome;
    }
  }

  /** The metric loss that a method names; fails early on wrong options. */
  static MetricLoss metricLoss(ExperimentConfig config, String method) {
    MethodConfig named = config.methods().get(method);
    return MetricLosses.create(named.metricLoss().name(), named.metricLoss().options());
  }

  /** Whether a method trains with generated faces. */
  static boolean needsGenerator(ExperimentConfig config, String method) {
    return MethodQueries.needGenerator(
        config.rmlOf(method), config.methods().get(method), metricLoss(config, method));
  }

  /** The parameters of the network to begin with: pre-trained in this run or another, or none. */
  private Map<String, INDArray> initial() {
    return pretrained.map(NpzFile::read).orElseGet(() -> FerTraining.given(rml));
  }

  /** Saves the classifier and classifies the test people's images with it. */
  private List<Prediction> test(TrainedFerNet trained) {
    List<Face> faces = data.queriesOf(fold.test());
    float[][] scores;
    try (ExpressionClassifier classifier =
        new ExpressionClassifier(
            ModelCards.of(config, data, repetition, fold.index(), method, trained),
            trained.parameters())) {
      classifier.save(files.file(method + ".npz"));
      scores = classifier.probabilities(training.centres(faces));
    }
    List<Prediction> predictions = new ArrayList<>();
    for (int i = 0; i < faces.size(); i++) {
      Face face = faces.get(i);
      float[] row = scores[i];
      predictions.add(
          new Prediction(
              data.imageName(face),
              face.subject(),
              face.sequence(),
              face.frame(),
              face.expression().label(),
              repetition,
              fold.index(),
              method,
              data.set().classes().get(Softmax.argMax(row)).label(),
              IntStream.range(0, row.length).mapToObj(c -> (double) row[c]).toList()));
    }
    return predictions;
  }

  /** Measures the network's features of the test people's images; the first fold's are drawn. */
  private EmbeddingMeasures measure(TrainedFerNet trained, MetricLoss loss) {
    List<Face> faces = data.queriesOf(fold.test());
    return new EmbeddingMeasurement(faces, training.centres(faces))
        .measure(
            trained,
            loss.usesEmbeddings(),
            files.seed("network"),
            repetition == 0 && fold.index() == 0,
            files.file(method + "-features.npz"));
  }

  private List<TrainingCurvePoint> curve(TrainedFerNet trained) {
    return trained.curve().stream()
        .map(
            e ->
                new TrainingCurvePoint(
                    method,
                    repetition,
                    fold.index(),
                    e.epoch(),
                    e.loss(),
                    e.trainingAccuracy(),
                    e.validationAccuracy(),
                    e.learningRate(),
                    e.degenerateBatches()))
        .toList();
  }
}
