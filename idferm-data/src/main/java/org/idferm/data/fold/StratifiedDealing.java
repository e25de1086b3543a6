package org.idferm.data.fold;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Deals people so that every group gets its share of every class. The greedy rule of scikit-learn's
 * {@code StratifiedGroupKFold}: one after the other, everybody goes to the group where the sum over
 * classes of the squared shares of the class's images grows least, which keeps the variance between
 * groups least.
 *
 * <p>Who has the largest share of all classes together goes first (the longest jobs first, Graham
 * 1969; then the lower name), which balances better than the order there; and groups are filled
 * evenly. Of equal groups the one with the fewest images, the fewest people, and the lowest number
 * takes the person. The result is near the best balance, not always the best.
 */
final class StratifiedDealing implements Dealing {

  @Override
  public List<SortedSet<String>> deal(Population population, int groups) {
    Groups dealt = new Groups(population, groups);
    population.people().stream()
        .sorted(Comparator.comparingDouble((String person) -> -dealt.share(person)))
        .forEachOrdered(dealt::add);
    return dealt.people;
  }

  /** Who has been dealt, and the images that this makes in each group. */
  private static final class Groups {
    private final Population population;
    private final double[] totals;
    private final List<SortedSet<String>> people;
    private final long[][] images;
    private final int evenShare;
    private int onesMore;

    Groups(Population population, int groups) {
      this.population = population;
      this.totals = new double[population.classes()];
      population.counts().values().forEach(counts -> addTo(totals, counts));
      this.people =
          IntStream.range(0, groups).<SortedSet<String>>mapToObj(g -> new TreeSet<>()).toList();
      this.images = new long[groups][population.classes()];
      this.evenShare = population.people().size() / groups;
      this.onesMore = population.people().size() % groups;
    }

    private static void addTo(double[] totals, List<Integer> counts) {
      for (int c = 0; c < totals.length; c++) {
        totals[c] += counts.get(c);
      }
    }

    /** The sum over classes of a person's share of the class's images. */
    double share(String person) {
      List<Integer> counts = population.counts().get(person);
      return IntStream.range(0, totals.length)
          .filter(c -> counts.get(c) > 0)
          .mapToDouble(c -> counts.get(c) / totals[c])
          .sum();
    }

    void add(String person) {
      List<Integer> counts = population.counts().get(person);
      int group =
          IntStream.range(0, people.size())
              .filter(this::isOpen)
              .boxed()
              .min(
                  Comparator.comparingDouble((Integer g) -> growth(g, counts))
                      .thenComparingLong(g -> LongStream.of(images[g]).sum())
                      .thenComparingInt(g -> people.get(g).size()))
              .orElseThrow();
      if (people.get(group).size() == evenShare) {
        onesMore--;
      }
      people.get(group).add(person);
      for (int c = 0; c < counts.size(); c++) {
        images[group][c] += counts.get(c);
      }
    }

    /** (n + m)² − n² over the total's square, summed over classes. */
    private double growth(int group, List<Integer> counts) {
      double sum = 0;
      for (int c = 0; c < counts.size(); c++) {
        double m = counts.get(c);
        sum += m == 0 ? 0 : (2 * images[group][c] + m) * m / (totals[c] * totals[c]);
      }
      return sum;
    }

    /** A group is full at the even share; so many groups take one more. */
    private boolean isOpen(int group) {
      int size = people.get(group).size();
      return size < evenShare || (size == evenShare && onesMore > 0);
    }
  }
}
