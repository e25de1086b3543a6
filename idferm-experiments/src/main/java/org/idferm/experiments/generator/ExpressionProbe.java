package org.idferm.experiments.generator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.idferm.core.face.Face;
import org.idferm.core.face.GrayImage;
import org.idferm.core.io.CheckpointFiles;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.data.preprocess.Patch;
import org.idferm.experiments.pipeline.DamagedCheckpoints;
import org.idferm.experiments.pipeline.FoldQueries;
import org.idferm.experiments.pipeline.ModelCards;
import org.idferm.experiments.pipeline.PreparedData;
import org.idferm.experiments.pipeline.StageDirectory;
import org.idferm.rml.ExpressionClassifier;
import org.idferm.rml.loss.MetricLosses;
import org.idferm.rml.network.FerNetOptions;
import org.idferm.rml.network.Softmax;
import org.idferm.rml.train.FerTrainer;
import org.idferm.rml.train.FerTrainingOptions;
import org.idferm.rml.train.LabelledImages;
import org.idferm.rml.train.Reload;
import org.idferm.rml.train.TrainedFerNet;
import org.idferm.rml.train.TrainingControl;

/**
 * A small classifier of expressions, trained by softmax on the training people's real faces. What
 * it still reads from neutral faces that were made of others is expression that was left in them.
 */
final class ExpressionProbe implements AutoCloseable {

  private static final int WIDTH = 8;
  private static final int HIDDEN = 128;
  private static final int EMBEDDING = 64;
  private static final double SLOPE = 0.1;
  private static final int PER_CLASS = 4;
  private static final int VALIDATION_EVERY = 6;

  private final PreparedData data;
  private final Optional<ExpressionClassifier> classifier;

  private ExpressionProbe(PreparedData data, Optional<ExpressionClassifier> classifier) {
    this.data = data;
    this.classifier = classifier;
  }

  /** A probe that measures nothing. */
  static ExpressionProbe none(PreparedData data) {
    return new ExpressionProbe(data, Optional.empty());
  }

  /** Trains a probe, or loads the one that an earlier run has trained. */
  static ExpressionProbe train(
      PreparedData data,
      SortedSet<String> people,
      int epochs,
      StageDirectory files,
      Progress progress,
      StopSignal stop) {
    Path file = files.file("expression-probe.npz");
    if (Files.exists(file)) {
      return new ExpressionProbe(data, Optional.of(ExpressionClassifier.load(file)));
    }
    SortedSet<String> validation = new TreeSet<>();
    SortedSet<String> training = new TreeSet<>();
    int position = 0;
    for (String person : people) {
      position++;
      (position % VALIDATION_EVERY == 0 ? validation : training).add(person);
    }
    List<Face> faces = data.queriesOf(training);
    Path checkpoint = DamagedCheckpoints.mend(files.file("expression-probe-checkpoint.npz"));
    int classes = data.set().classes().size();
    FoldQueries queries =
        new FoldQueries(
            data.preprocessor(),
            faces.stream().map(data.aligned()::of).toList(),
            List.of(),
            data.labels(faces),
            classes,
            PER_CLASS,
            files.seed("probe batches"));
    TrainedFerNet trained =
        new FerTrainer(
                new FerNetOptions(WIDTH, HIDDEN, EMBEDDING, classes, SLOPE),
                MetricLosses.create("none", Map.of()),
                new FerTrainingOptions(epochs, 0.01, 0.9, 1e-4, 1, 10, Reload.ACCURACY, 2),
                files.seed("probe"))
            .train(
                queries,
                labelled(data, data.queriesOf(validation.isEmpty() ? training : validation)),
                new TrainingControl(
                    "expression probe", progress, stop::requested, Optional.of(checkpoint)));
    ExpressionClassifier classifier =
        new ExpressionClassifier(ModelCards.ofProbe(data, trained.options()), trained.parameters());
    trained.close();
    classifier.save(file);
    new CheckpointFiles(checkpoint).delete();
    return new ExpressionProbe(data, Optional.of(classifier));
  }

  private static LabelledImages labelled(PreparedData data, List<Face> faces) {
    return new LabelledImages(
        faces.stream()
            .map(f -> data.preprocessor().network(data.aligned().of(f), Patch.test()))
            .toArray(float[][]::new),
        data.labels(faces));
  }

  /**
   * Balanced accuracy: the mean over classes of the share of their images that are recognised.
   * Guessing has 1 over the number of classes.
   *
   * @param faces whose expressions are to be read; those without a class are left out
   * @param made an image in [-1, 1] for each
   * @return 0 to 1, or NaN if nothing can be measured
   */
  double accuracy(List<Face> faces, float[][] made) {
    if (classifier.isEmpty()) {
      return Double.NaN;
    }
    List<Integer> chosen = new ArrayList<>();
    for (int i = 0; i < faces.size(); i++) {
      if (data.set().classes().contains(faces.get(i).expression())) {
        chosen.add(i);
      }
    }
    float[][] images = chosen.stream().map(i -> input(made[i])).toArray(float[][]::new);
    float[][] scores = classifier.get().probabilities(images);
    int[] labels = data.labels(chosen.stream().map(faces::get).toList());
    int classes = data.set().classes().size();
    int[] right = new int[classes];
    int[] all = new int[classes];
    for (int i = 0; i < labels.length; i++) {
      all[labels[i]]++;
      right[labels[i]] += Softmax.argMax(scores[i]) == labels[i] ? 1 : 0;
    }
    double sum = 0;
    int present = 0;
    for (int c = 0; c < classes; c++) {
      if (all[c] > 0) {
        sum += (double) right[c] / all[c];
        present++;
      }
    }
    return sum / present;
  }

  private float[] input(float[] made) {
    GrayImage image = data.preprocessor().fromGenerator(made);
    return data.preprocessor().network(image, Patch.test());
  }

  @Override
  public void close() {
    classifier.ifPresent(ExpressionClassifier::close);
  }
}
