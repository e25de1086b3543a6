package org.idferm.experiments.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.idferm.experiments.result.HngCurvePoint;
import org.idferm.experiments.result.HngResult;

/** Sums up the folds' generators. */
final class GeneratorFigures {

  private GeneratorFigures() {}

  /** Means over all test faces; threshold and final losses are means over folds. */
  static HngResult of(List<GeneratorOutcome> folds) {
    return new HngResult(
        overFaces(folds, GeneratorOutcome::l1),
        overFaces(folds, GeneratorOutcome::l1Copied),
        overFaces(folds, GeneratorOutcome::l1MeanFace),
        overFaces(folds, GeneratorOutcome::identityErrorRate),
        folds.stream().mapToDouble(GeneratorOutcome::identityThreshold).average().orElse(0),
        finalLosses(folds),
        folds.stream().mapToDouble(GeneratorOutcome::seconds).sum());
  }

  private static double overFaces(
      List<GeneratorOutcome> folds, ToDoubleFunction<GeneratorOutcome> figure) {
    double sum = folds.stream().mapToDouble(f -> f.faces() * figure.applyAsDouble(f)).sum();
    return sum / folds.stream().mapToInt(GeneratorOutcome::faces).sum();
  }

  private static Map<String, Double> finalLosses(List<GeneratorOutcome> folds) {
    Map<String, Double> losses = new LinkedHashMap<>();
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
