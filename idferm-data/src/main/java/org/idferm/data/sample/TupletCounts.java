package org.idferm.data.sample;

import java.util.List;

/**
 * How far tuplets are what was asked for.
 *
 * @param tuplets number of tuplets
 * @param shortOfPositives tuplets with fewer than N positives, because fewer people show the class
 * @param shortOfNegatives tuplets with fewer than M negatives, because there are no more images
 * @param negatives number of negatives of all tuplets
 * @param strangers those among them that show none of their tuplet's people, because these show no
 *     other class, or not in enough images
 */
public record TupletCounts(
    int tuplets, int shortOfPositives, int shortOfNegatives, long negatives, long strangers) {

  static TupletCounts of(List<Tuplet> tuplets, int positives, int negatives) {
    return new TupletCounts(
        tuplets.size(),
        (int) tuplets.stream().filter(t -> t.positives().size() < positives).count(),
        (int) tuplets.stream().filter(t -> t.negatives().size() < negatives).count(),
        tuplets.stream().mapToLong(t -> t.negatives().size()).sum(),
        tuplets.stream().mapToLong(Tuplet::strangers).sum());
  }
}
