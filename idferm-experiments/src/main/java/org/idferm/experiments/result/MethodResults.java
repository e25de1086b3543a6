package org.idferm.experiments.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

/** Computes a method's figures from its predictions. */
public final class MethodResults {

  private MethodResults() {}

  /**
   * Evaluates one method, each prediction counting as one.
   *
   * @param classes all labels, in the order of the confusion matrix
   * @param predictions the method's predictions, at least one, of every fold
   * @param trainingSeconds see {@link MethodResult}
   * @param comparisonsPerBatch see {@link MethodResult}
   * @param degenerateBatches see {@link MethodResult}
   * @param bestEpochs the epoch kept in each fold, counted from 1; repetition after repetition
   * @return the method's figures; folds in ascending order
   * @throws IllegalArgumentException if there is no prediction, a label is not a class, or there
   *     are not as many epochs as folds in all repetitions
   */
  public static MethodResult of(
      List<String> classes,
      List<Prediction> predictions,
      double trainingSeconds,
      long comparisonsPerBatch,
      long degenerateBatches,
      List<Integer> bestEpochs) {
    if (predictions.isEmpty()) {
      throw new IllegalArgumentException("no predictions");
    }
    int[][] confusion = new int[classes.size()][classes.size()];
    NavigableMap<RepetitionAndFold, int[]> runs = new TreeMap<>();
    for (Prediction p : predictions) {
      confusion[index(classes, p.label())][index(classes, p.predicted())]++;
      RepetitionAndFold key = new RepetitionAndFold(p.repetition(), p.fold());
      int[] run = runs.computeIfAbsent(key, k -> new int[2]);
      run[0] += p.correct() ? 1 : 0;
      run[1]++;
    }
    List<FoldScore> scores = scores(runs, bestEpochs);
    Accuracy accuracy = accuracy(predictions, scores.stream().map(FoldScore::accuracy).toList());
    return new MethodResult(
        accuracy,
        statistics(means(scores, FoldScore::repetition).values()).getStandardDeviation(),
        List.copyOf(means(scores, FoldScore::fold).values()),
        scores,
        Arrays.stream(confusion).map(row -> Arrays.stream(row).boxed().toList()).toList(),
        perClass(classes, confusion),
        trainingSeconds,
        comparisonsPerBatch,
        degenerateBatches,
        accuracy);
  }

  /** Where a prediction comes from; repetitions come first in order. */
  private record RepetitionAndFold(int repetition, int fold)
      implements Comparable<RepetitionAndFold> {

    @Override
    public int compareTo(RepetitionAndFold o) {
      int byRepetition = Integer.compare(repetition, o.repetition);
      return byRepetition != 0 ? byRepetition : Integer.compare(fold, o.fold);
    }
  }

  private static List<FoldScore> scores(
      NavigableMap<RepetitionAndFold, int[]> runs, List<Integer> bestEpochs) {
    if (bestEpochs.size() != runs.size()) {
      throw new IllegalArgumentException(
          "%d epochs for %d folds".formatted(bestEpochs.size(), runs.size()));
    }
    List<FoldScore> scores = new ArrayList<>();
    runs.forEach(
        (key, run) ->
            scores.add(
                new FoldScore(
                    key.repetition(),
                    key.fold(),
                    (double) run[0] / run[1],
                    bestEpochs.get(scores.size()))));
    return scores;
  }

  private static Map<Integer, Double> means(
      List<FoldScore> scores, Function<FoldScore, Integer> group) {
    return scores.stream()
        .collect(
            Collectors.groupingBy(
                group, TreeMap::new, Collectors.averagingDouble(FoldScore::accuracy)));
  }

  private static Accuracy accuracy(List<Prediction> predictions, List<Double> folds) {
    long correct = predictions.stream().filter(Prediction::correct).count();
    DescriptiveStatistics statistics = statistics(folds);
    return new Accuracy(
        (double) correct / predictions.size(),
        statistics.getMean(),
        statistics.getStandardDeviation());
  }

  private static DescriptiveStatistics statistics(Collection<Double> values) {
    DescriptiveStatistics statistics = new DescriptiveStatistics();
    values.forEach(statistics::addValue);
    return statistics;
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
