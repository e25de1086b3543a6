package org.idferm.experiments.result;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A trained generator's figures.
 *
 * @param changes in which keys of {@code hng} it differs from the run's configuration
 * @param lambda1 its weight of the identity loss
 * @param model SHA-256 of the file that it was loaded from; empty if it was trained here
 * @param measures on held-out people
 * @param rollbacks in words, each return to an earlier step because training went wrong
 * @param seconds training time
 * @param steps training steps done; 0 if it was loaded
 * @param endedByTime whether time ended training before its steps were up; the figures then depend
 *     on the machine's speed
 * @param curve its losses as training went on
 */
public record GeneratorVariant(
    Map<String, Object> changes,
    double lambda1,
    String model,
    GeneratorMeasures measures,
    List<String> rollbacks,
    double seconds,
    int steps,
    boolean endedByTime,
    List<HngCurvePoint> curve) {

  /**
   * Copies the collections.
   *
   * @param changes in which keys it differs
   * @param lambda1 its weight of the identity loss
   * @param model where it was loaded from
   * @param measures on held-out people
   * @param rollbacks in words
   * @param seconds training time
   * @param steps training steps done
   * @param endedByTime whether time ended training
   * @param curve its losses
   */
  public GeneratorVariant {
    changes = Collections.unmodifiableMap(new TreeMap<>(changes));
    rollbacks = List.copyOf(rollbacks);
    curve = List.copyOf(curve);
  }
}
