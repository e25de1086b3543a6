package org.idferm.data.sample;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds hard negatives: other classes' images, of the positives' people as long as there are any.
 */
final class NegativeMining {

  private final LabelledPeople people;
  private final SplittableRandom random;
  private final int[] all;
  private int next;

  NegativeMining(LabelledPeople people, SplittableRandom random) {
    this.people = people;
    this.random = random;
    this.all = IntStream.range(0, people.images()).toArray();
    Seeds.shuffle(all, random);
  }

  /** Adds {@code count} negatives to positives of one class, or as many as there are. */
  Tuplet complete(List<Integer> positives, int count) {
    int c = people.label(positives.get(0));
    Set<String> subjects =
        positives.stream()
            .map(people::subject)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<Integer> negatives = inTurn(subjects, c, count);
    int same = negatives.size();
    addStrangers(negatives, subjects, c, count);
    return new Tuplet(positives, negatives, negatives.size() - same);
  }

  /** One image of each person, then a second of each, and so on. */
  private List<Integer> inTurn(Set<String> subjects, int c, int count) {
    List<int[]> hands = new ArrayList<>();
    for (String subject : subjects) {
      int[] images = people.imagesOf(subject, c);
      Seeds.shuffle(images, random);
      hands.add(images);
    }
    int longest = hands.stream().mapToInt(h -> h.length).max().orElse(0);
    return IntStream.range(0, longest)
        .boxed()
        .flatMap(round -> hands.stream().filter(h -> round < h.length).map(h -> h[round]))
        .limit(count)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Goes on where it stopped for the tuplet before, and at most once round. */
  private void addStrangers(List<Integer> negatives, Set<String> subjects, int c, int count) {
    for (int tried = 0; tried < all.length && negatives.size() < count; tried++) {
      int image = all[next];
      next = (next + 1) % all.length;
      if (people.label(image) != c && !subjects.contains(people.subject(image))) {
        negatives.add(image);
      }
    }
  }
}
