package org.idferm.experiments.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.idferm.core.face.GrayImage;
import org.idferm.experiments.comparison.Comparison;
import org.idferm.experiments.comparison.FoldOutcome;
import org.idferm.experiments.comparison.Outcomes;
import org.idferm.experiments.comparison.Projection;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.result.DatasetSummary;
import org.idferm.experiments.result.ExperimentResults;
import org.idferm.experiments.result.HngCurvePoint;
import org.idferm.experiments.result.HngResult;
import org.idferm.experiments.result.MethodResult;
import org.idferm.experiments.result.MethodResults;
import org.idferm.experiments.result.Prediction;
import org.idferm.experiments.result.ProtocolSummary;
import org.idferm.experiments.result.Provenance;
import org.idferm.experiments.result.TrainingCurvePoint;

/** A report's data made up from a seed, shaped like a real run's. */
final class DemoReport {

  static final List<String> CLASSES =
      List.of("anger", "contempt", "disgust", "fear", "happy", "sadness", "surprise");
  private static final List<String> METHODS = List.of("idferm", "softmax");
  private static final int FOLDS = 5;
  private static final int EPOCHS = 30;

  private final SplittableRandom random = new SplittableRandom(1);

  static ReportData data(DatasetSummary dataset) {
    return new DemoReport().make(dataset);
  }

  /** The same with the methods held against each other. */
  static ReportData compared(DatasetSummary dataset) {
    ReportData d = data(dataset);
    return new ReportData(
        d.results(),
        d.curves(),
        d.hngCurves(),
        d.faces(),
        Optional.of(new DemoReport().comparison()),
        d.command());
  }

  static DatasetSummary dataset(String name, int subjects, boolean synthetic) {
    return new DatasetSummary(
        name, "9f86d081884c7d65".repeat(4), "files", subjects, 420, 140, CLASSES, synthetic);
  }

  private ReportData make(DatasetSummary dataset) {
    Map<String, MethodResult> methods = new LinkedHashMap<>();
    methods.put("idferm", method("idferm", 0.86, 61.4, 28));
    methods.put("softmax", method("softmax", 0.71, 48.9, 0));
    ExperimentResults results =
        new ExperimentResults(
            "demo <&> run",
            dataset,
            new ProtocolSummary(FOLDS, 1, true, 6, ProtocolSummary.IMAGE, List.of()),
            methods,
            new HngResult(
                0.08,
                0.11,
                0.17,
                0.021,
                0.412,
                "identity net",
                "",
                Map.of("feat", 0.41, "pix", 280.0),
                95.2,
                List.of(1500, 1500),
                false,
                List.of()),
            new Provenance(
                1,
                new Provenance.Versions("0.1.0", "1.0.0-M2.1", "17.0.15", "Linux 6.1 amd64"),
                "CpuBackend, nd4j-native linux-x86_64-onednn",
                2,
                "A CPU @ 3 GHz",
                "925895c",
                ExperimentConfig.defaults().toYaml(),
                Collections.emptySortedMap(),
                Map.of()),
            null,
            null);
    return new ReportData(
        results,
        curves(),
        hngCurves(),
        faces(),
        Optional.empty(),
        "./idferm run configs/demo.yaml --seed 1");
  }

  private MethodResult method(String name, double accuracy, double seconds, long comparisons) {
    List<Prediction> predictions = new ArrayList<>();
    for (int i = 0; i < 420; i++) {
      String label = CLASSES.get(Math.min(6, random.nextInt(9)));
      String predicted =
          random.nextDouble() < accuracy ? label : CLASSES.get(random.nextInt(CLASSES.size()));
      predictions.add(
          new Prediction(
              "i.png", "S1", "S1/1", 1, label, 0, i % FOLDS, name, predicted, List.of()));
    }
    return MethodResults.of(
        CLASSES, predictions, seconds, comparisons, 0, List.of(9, 12, 8, 11, 30));
  }

  private ComparisonData comparison() {
    Map<String, List<FoldOutcome>> outcomes = new LinkedHashMap<>();
    for (String method : METHODS) {
      outcomes.put(method, outcomes(method.equals("idferm") ? 0.3 : 0.6));
    }
    List<Projection> projections =
        METHODS.stream().flatMap(m -> Projection.of(m, outcomes.get(m).get(0)).stream()).toList();
    return new ComparisonData(Comparison.of(outcomes), projections);
  }

  private List<FoldOutcome> outcomes(double probe) {
    List<FoldOutcome> outcomes = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      double[][] plane = new double[fold == 0 ? 60 : 0][];
      Arrays.setAll(plane, i -> new double[] {random.nextGaussian(), random.nextGaussian()});
      int right = (int) (60 * (1 - probe / 2 - 0.1 * random.nextDouble()));
      outcomes.add(Outcomes.of(fold, 0, right, 60, Outcomes.embedding(probe, plane)));
    }
    return outcomes;
  }

  private List<TrainingCurvePoint> curves() {
    List<TrainingCurvePoint> points = new ArrayList<>();
    for (String method : METHODS) {
      for (int fold = 0; fold < FOLDS; fold++) {
        for (int epoch = 1; epoch <= EPOCHS - 4 * fold; epoch++) {
          double progress = 1 - Math.exp(-epoch / (method.equals("idferm") ? 6.0 : 9.0));
          double noise = 0.08 * (random.nextDouble() - 0.5);
          points.add(
              new TrainingCurvePoint(
                  method,
                  0,
                  fold,
                  epoch,
                  (method.equals("idferm") ? 4 : 2) * (1.05 - progress) + noise,
                  progress,
                  Math.min(1, 0.14 + 0.72 * progress + noise),
                  0.01,
                  0));
        }
      }
    }
    return points;
  }

  private List<HngCurvePoint> hngCurves() {
    List<HngCurvePoint> points = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      for (int step = 1; step <= 300; step += 5) {
        double fall = Math.exp(-step / 90.0) + 0.2 + 0.05 * random.nextDouble();
        points.add(
            new HngCurvePoint(
                0, fold, step, 2 * fall, fall, 900 * fall, 0.2 * fall, 0.7 / fall, 1.3 * fall));
      }
    }
    return points;
  }

  private List<FaceTriple> faces() {
    List<FaceTriple> faces = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String caption = "S%03d %s".formatted(5 + 3 * i, CLASSES.get(i % CLASSES.size()));
      faces.add(new FaceTriple(face(i, 6), face(i, 1), face(i, 0), caption));
    }
    return faces;
  }

  /** A smiling or neutral disc, good enough to see that a grid is in order. */
  private GrayImage face(int person, int smile) {
    int size = 64;
    float[] pixels = new float[size * size];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        double u = (x - 32) / 24.0;
        double v = (y - 32) / 29.0;
        boolean eye = Math.abs(y - 26) < 3 && Math.abs(Math.abs(x - 32) - 9 - person % 3) < 4;
        double mouth = 46 - smile * (x - 32) * (x - 32) / 150.0;
        boolean lips = Math.abs(y - mouth) < 2 && Math.abs(x - 32) < 11;
        double skin = u * u + v * v < 1 ? 150 + 6 * person - 30 * u : 60;
        pixels[y * size + x] = (float) (eye || lips ? 40 : skin);
      }
    }
    return new GrayImage(size, size, pixels);
  }
}
