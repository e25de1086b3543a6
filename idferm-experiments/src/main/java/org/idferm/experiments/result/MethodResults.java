package org.idferm.experiments.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

/** Computes a method's figures from its predictions. */
public final class MethodResults {

  private MethodResults() {}

  /**
   * Evaluates one method.
   *
   * @param classes all labels, in the order of the confusion matrix
   * @param predictions the method's predictions, at least one, of every fold
   * @param trainingSeconds see {@link MethodResult}
   * @param comparisonsPerBatch see {@link MethodResult}
   * @param bestEpochs see {@link MethodResult}
   * @return the method's figures; folds in ascending order
   * @throws IllegalArgumentException if there is no prediction, or a label is not a class
   */
  public static MethodResult of(
      List<String> classes,
      List<Prediction> predictions,
      double trainingSeconds,
      long comparisonsPerBatch,
      List<Integer> bestEpochs) {
    if (predictions.isEmpty()) {
      throw new IllegalArgumentException("no predictions");
    }
    int[][] confusion = new int[classes.size()][classes.size()];
    Map<Integer, int[]> folds = new TreeMap<>();
    for (Prediction p : predictions) {
      confusion[index(classes, p.label())][index(classes, p.predicted())]++;
      int[] fold = folds.computeIfAbsent(p.fold(), f -> new int[2]);
      fold[0] += p.correct() ? 1 : 0;
      fold[1]++;
    }
    List<Double> accuracies = folds.values().stream().map(f -> (double) f[0] / f[1]).toList();
    return new MethodResult(
        accuracy(predictions, accuracies),
        accuracies,
        Arrays.stream(confusion).map(row -> Arrays.stream(row).boxed().toList()).toList(),
        perClass(classes, confusion),
        trainingSeconds,
        comparisonsPerBatch,
        bestEpochs);
  }

  private static Accuracy accuracy(List<Prediction> predictions, List<Double> folds) {
    long correct = predictions.stream().filter(Prediction::correct).count();
    DescriptiveStatistics statistics = new DescriptiveStatistics();
    folds.forEach(statistics::addValue);
    return new Accuracy(
        (double) correct / predictions.size(),
        statistics.getMean(),
        statistics.getStandardDeviation());
  }

  private static Map<String, ClassScore> perClass(List<String> classes, int[][] confusion) {
    Map<String, ClassScore> scores = new LinkedHashMap<>();
    for (int c = 0; c < classes.size(); c++) {
      int column = c;
      int count = Arrays.stream(confusion[c]).sum();
      int taken = Arrays.stream(confusion).mapToInt(row -> row[column]).sum();
      int hits = confusion[c][c];
      scores.put(
          classes.get(c),
          new ClassScore(
              ratio(hits, count), ratio(hits, taken), ratio(2 * hits, count + taken), count));
    }
    return scores;
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static int index(List<String> classes, String label) {
    int index = classes.indexOf(label);
    if (index < 0) {
      throw new IllegalArgumentException(
          "%s is none of the classes %s".formatted(label, new ArrayList<>(classes)));
    }
    return index;
  }
}
