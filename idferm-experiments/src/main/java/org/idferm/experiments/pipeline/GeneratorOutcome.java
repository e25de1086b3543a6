package org.idferm.experiments.pipeline;

import java.util.List;
import org.idferm.experiments.result.HngCurvePoint;

/**
 * What one fold's generator stage came to.
 *
 * @param measures the generator's figures on the fold's test people
 * @param model SHA-256 of the file that the generator was loaded from; empty if it was trained here
 * @param seconds training time, feature nets included; 0 if the generator was loaded
 * @param steps training steps done
 * @param endedByTime whether time ended training before its steps were up
 * @param rollbacks in words, each return to an earlier step because training went wrong
 * @param curve the losses as training went on; empty if the generator was loaded
 */
record GeneratorOutcome(
    GeneratorFoldMeasures measures,
    String model,
    double seconds,
    int steps,
    boolean endedByTime,
    List<String> rollbacks,
    List<HngCurvePoint> curve) {

  /** The outcome with a generator that was loaded. */
  static GeneratorOutcome untrained(GeneratorFoldMeasures measures, String model) {
    return new GeneratorOutcome(measures, model, 0, 0, false, List.of(), List.of());
  }
}
