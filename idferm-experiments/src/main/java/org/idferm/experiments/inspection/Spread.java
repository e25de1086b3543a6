package org.idferm.experiments.inspection;

import java.util.List;
import java.util.stream.IntStream;

/** Picks some of many, evenly spread: the same ones every time. */
final class Spread {

  private Spread() {}

  /**
   * Picks items in their order.
   *
   * @param limit the largest number to pick, 1 or more
   * @return all of them if there are not more
   */
  static <T> List<T> of(List<T> items, int limit) {
    int size = items.size();
    if (size <= limit) {
      return items;
    }
    return IntStream.range(0, limit)
        .mapToObj(i -> items.get((int) ((long) i * size / limit)))
        .toList();
  }
}
