package org.idferm.experiments.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Points of a curve, by ascending x. Values that are no finite numbers are left out.
 *
 * @param x positions
 * @param y values, as many
 */
record Curve(List<Double> x, List<Double> y) {

  /** The points of some records, those of equal x averaged. */
  static <T> Curve mean(Collection<T> points, ToDoubleFunction<T> x, ToDoubleFunction<T> y) {
    NavigableMap<Double, Double> means =
        points.stream()
            .filter(p -> Double.isFinite(y.applyAsDouble(p)))
            .collect(
                Collectors.groupingBy(
                    x::applyAsDouble, TreeMap::new, Collectors.averagingDouble(y)));
    return new Curve(List.copyOf(means.keySet()), List.copyOf(means.values()));
  }

  /** One curve for each group of records, groups in the order of their first record. */
  static <T, K> Map<K, List<T>> group(List<T> points, Function<T, K> key) {
    return points.stream()
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
  }

  boolean isEmpty() {
    return x.isEmpty();
  }
}
