package org.idferm.experiments.pipeline;

import java.util.List;
import java.util.Map;
import org.idferm.experiments.result.HngCurvePoint;
import org.idferm.hng.train.HngGraph;
import org.idferm.hng.train.HngLossRecord;

/** A training's losses, thinned out to what a chart can show. */
public final class GeneratorCurve {

  private static final int POINTS = 200;

  private GeneratorCurve() {}

  /**
   * Takes about 200 of a training's steps, the last one always.
   *
   * @param fold the fold's index, 0 if there are none
   * @param curve the losses of every step
   * @return some of them; a loss that was switched off is 0
   */
  public static List<HngCurvePoint> of(int fold, List<HngLossRecord> curve) {
    return of(fold, curve, POINTS);
  }

  /** As the public one, with about so many points; all if there are fewer. */
  static List<HngCurvePoint> of(int fold, List<HngLossRecord> curve, int points) {
    int every = Math.max(1, curve.size() / points);
    return curve.stream()
        .filter(r -> r.step() % every == 0 || r.step() == curve.size())
        .map(r -> point(fold, r))
        .toList();
  }

  private static HngCurvePoint point(int fold, HngLossRecord record) {
    Map<String, Double> losses = record.losses();
    return new HngCurvePoint(
        0,
        fold,
        Math.toIntExact(record.step()),
        losses.getOrDefault(HngGraph.FEAT, 0.0),
        losses.getOrDefault(HngGraph.ID, 0.0),
        losses.getOrDefault(HngGraph.PIX, 0.0),
        losses.getOrDefault(HngGraph.SYM, 0.0),
        losses.getOrDefault(HngGraph.ADV, 0.0),
        losses.getOrDefault(HngGraph.DIS, 0.0));
  }
}
