package org.idferm.experiments.paper;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.idferm.experiments.config.MethodConfig;

/**
 * A method in the paper's tables. A benchmark that is in none of the maps has no number there.
 *
 * @param name its name there
 * @param match which of a run's methods are this one; null if none can be
 * @param accuracy rank-1 accuracy in per cent, as printed
 * @param minutes training time of the metric learning in minutes, on one Titan X
 * @param withoutPreTraining accuracy in per cent without pre-training on Multi-PIE
 * @param withPreTraining the same with it
 */
public record PublishedMethod(
    String name,
    Match match,
    Map<Benchmark, BigDecimal> accuracy,
    Map<Benchmark, BigDecimal> minutes,
    Map<Benchmark, BigDecimal> withoutPreTraining,
    Map<Benchmark, BigDecimal> withPreTraining) {

  /**
   * Copies the maps; null stands for none.
   *
   * @param name its name there
   * @param match which of a run's methods are this one
   * @param accuracy in per cent
   * @param minutes training time
   * @param withoutPreTraining accuracy in per cent
   * @param withPreTraining accuracy in per cent
   */
  public PublishedMethod {
    accuracy = copy(accuracy);
    minutes = copy(minutes);
    withoutPreTraining = copy(withoutPreTraining);
    withPreTraining = copy(withPreTraining);
  }

  private static Map<Benchmark, BigDecimal> copy(Map<Benchmark, BigDecimal> numbers) {
    return numbers == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(numbers));
  }

  /**
   * By what a run's method is recognised.
   *
   * @param metricLoss the name of its metric loss
   * @param augmented whether generated neutral faces are further training images
   */
  public record Match(String metricLoss, boolean augmented) {}

  /**
   * Whether a run's method is this one.
   *
   * @param method its configuration
   * @param neutralReferences whether it compares queries with true neutral faces, which the paper
   *     does not
   * @return false for methods that the paper has not
   */
  public boolean matches(MethodConfig method, boolean neutralReferences) {
    return !neutralReferences
        && Optional.ofNullable(match)
            .filter(m -> m.metricLoss().equals(method.metricLoss().name()))
            .filter(m -> m.augmented() == method.hasGeneratedNeutrals())
            .isPresent();
  }
}
