package org.idferm.experiments.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.idferm.experiments.result.Prediction;

/** Holds methods against a reference, fold by fold. */
final class PairedDifferences {

  private PairedDifferences() {}

  /** All other methods against the reference, with Holm's correction over them. */
  static List<PairedDifference> against(MethodRow reference, List<MethodRow> rows) {
    List<PairedDifference> differences = new ArrayList<>();
    for (MethodRow row : rows) {
      if (!row.method().equals(reference.method())) {
        differences.add(of(row, reference));
      }
    }
    double[] adjusted =
        Holm.adjust(differences.stream().mapToDouble(PairedDifference::p).toArray());
    List<PairedDifference> corrected = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      corrected.add(differences.get(i).withHolm(adjusted[i]));
    }
    return corrected;
  }

  private static PairedDifference of(MethodRow row, MethodRow reference) {
    NavigableMap<Integer, Double> own = foldMeans(row);
    NavigableMap<Integer, Double> other = foldMeans(reference);
    double[] differences =
        own.keySet().stream()
            .filter(other::containsKey)
            .mapToDouble(fold -> own.get(fold) - other.get(fold))
            .toArray();
    CorrectedTTest test = CorrectedTTest.of(differences, testToTrain(row));
    int[] alone = alone(row, reference);
    return new PairedDifference(
        row.method(),
        reference.method(),
        differences.length,
        test.mean(),
        test.low(),
        test.high(),
        test.p(),
        test.p(),
        OtherTests.wilcoxon(differences),
        OtherTests.mcNemar(alone[0], alone[1]));
  }

  /** Seeds of one fold share its people: they are averaged, not taken for further evidence. */
  private static NavigableMap<Integer, Double> foldMeans(MethodRow row) {
    return row.outcomes().stream()
        .collect(
            Collectors.groupingBy(
                FoldOutcome::fold,
                TreeMap::new,
                Collectors.averagingDouble(FoldOutcome::accuracy)));
  }

  /** Images of one fold over those of all others, on average: what was tested over the rest. */
  private static double testToTrain(MethodRow row) {
    int folds = foldMeans(row).size();
    return 1.0 / (folds - 1);
  }

  /**
   * How many of the first seed's images the first method alone, and the second alone, has right.
   */
  private static int[] alone(MethodRow first, MethodRow second) {
    Map<String, Boolean> right = new TreeMap<>();
    ofFirstSeed(second).forEach(p -> right.put(key(p), p.correct()));
    int[] alone = new int[2];
    for (Prediction p : ofFirstSeed(first)) {
      Boolean other = right.get(key(p));
      if (other != null && p.correct() != other) {
        alone[p.correct() ? 0 : 1]++;
      }
    }
    return alone;
  }

  private static List<Prediction> ofFirstSeed(MethodRow row) {
    int first = row.outcomes().stream().mapToInt(FoldOutcome::repetition).min().orElseThrow();
    return row.outcomes().stream()
        .filter(o -> o.repetition() == first)
        .flatMap(o -> o.predictions().stream())
        .toList();
  }

  /** An image can be a query twice, as the neutral face of two sequences. */
  private static String key(Prediction p) {
    return p.sequence() + "\n" + p.frame() + "\n" + p.image();
  }
}
