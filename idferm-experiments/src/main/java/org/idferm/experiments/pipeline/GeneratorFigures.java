package org.idferm.experiments.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.idferm.experiments.result.HngCurvePoint;
import org.idferm.experiments.result.HngResult;

/** Sums up the folds' generators. */
final class GeneratorFigures {

  private GeneratorFigures() {}

  /** Means over all test faces; threshold and final losses are means over folds. */
  static HngResult of(List<GeneratorOutcome> folds) {
    List<GeneratorFoldMeasures> all = folds.stream().map(GeneratorOutcome::measures).toList();
    return new HngResult(
        mean(all, GeneratorFoldMeasures::faces, GeneratorFoldMeasures::l1),
        mean(all, GeneratorFoldMeasures::faces, GeneratorFoldMeasures::l1Copied),
        mean(all, GeneratorFoldMeasures::faces, GeneratorFoldMeasures::l1MeanFace),
        mean(all, GeneratorFoldMeasures::judgedFaces, GeneratorFoldMeasures::identityErrorRate),
        all.stream().mapToDouble(GeneratorFoldMeasures::identityThreshold).average().orElse(0),
        distinct(all, GeneratorFoldMeasures::judge),
        distinct(folds, GeneratorOutcome::model),
        finalLosses(folds),
        folds.stream().mapToDouble(GeneratorOutcome::seconds).sum(),
        folds.stream().map(GeneratorOutcome::steps).toList(),
        folds.stream().anyMatch(GeneratorOutcome::endedByTime),
        rollbacks(folds));
  }

  /** The mean over faces; NaN if there are none. */
  private static double mean(
      List<GeneratorFoldMeasures> folds,
      ToIntFunction<GeneratorFoldMeasures> faces,
      ToDoubleFunction<GeneratorFoldMeasures> figure) {
    double sum =
        folds.stream()
            .filter(f -> faces.applyAsInt(f) > 0)
            .mapToDouble(f -> faces.applyAsInt(f) * figure.applyAsDouble(f))
            .sum();
    return sum / folds.stream().mapToInt(faces).sum();
  }

  private static <T> String distinct(List<T> folds, Function<T, String> text) {
    return folds.stream().map(text).distinct().collect(Collectors.joining(", "));
  }

  private static List<String> rollbacks(List<GeneratorOutcome> folds) {
    return IntStream.range(0, folds.size())
        .boxed()
        .flatMap(i -> folds.get(i).rollbacks().stream().map(r -> "fold %d: %s".formatted(i + 1, r)))
        .toList();
  }

  private static Map<String, Double> finalLosses(List<GeneratorOutcome> folds) {
    Map<String, Double> losses = new LinkedHashMap<>();
    if (folds.stream().anyMatch(f -> f.curve().isEmpty())) {
      return losses; // nothing was trained
    }
    losses.put("feat", last(folds, HngCurvePoint::feat));
    losses.put("id", last(folds, HngCurvePoint::id));
    losses.put("pix", last(folds, HngCurvePoint::pix));
    losses.put("sym", last(folds, HngCurvePoint::sym));
    losses.put("adv", last(folds, HngCurvePoint::adv));
    losses.put("dis", last(folds, HngCurvePoint::dis));
    return losses;
  }

  private static double last(List<GeneratorOutcome> folds, ToDoubleFunction<HngCurvePoint> loss) {
    return folds.stream()
        .mapToDouble(f -> loss.applyAsDouble(f.curve().get(f.curve().size() - 1)))
        .average()
        .orElse(0);
  }
}
