package org.idferm.data.fold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.idferm.core.face.Face;
import org.idferm.data.dataset.FaceSet;

/**
 * The people to divide, and how many images of each class everybody shows.
 *
 * @param counts for every person the number of images of each class, 0 or more; equally many
 *     classes for everybody
 */
public record Population(SortedMap<String, List<Integer>> counts) {

  /**
   * Copies the counts.
   *
   * @param counts for every person the number of images of each class
   * @throws IllegalArgumentException if a count is negative or the numbers of classes differ
   */
  public Population {
    SortedMap<String, List<Integer>> copy = new TreeMap<>();
    counts.forEach((person, perClass) -> copy.put(person, List.copyOf(perClass)));
    if (copy.values().stream().mapToInt(List::size).distinct().count() > 1
        || copy.values().stream().flatMap(List::stream).anyMatch(n -> n < 0)) {
      throw new IllegalArgumentException(
          "expected equally many counts, 0 or more, for everybody: " + counts);
    }
    counts = Collections.unmodifiableSortedMap(copy);
  }

  /**
   * The people with a labelled face.
   *
   * @param set a data set
   * @return its people and their queries' classes
   */
  public static Population of(FaceSet set) {
    SortedMap<String, List<Integer>> counts = new TreeMap<>();
    for (Face query : set.queries()) {
      List<Integer> perClass =
          counts.computeIfAbsent(
              query.subject(), s -> new ArrayList<>(Collections.nCopies(set.classes().size(), 0)));
      int label = set.label(query);
      perClass.set(label, perClass.get(label) + 1);
    }
    return new Population(counts);
  }

  /**
   * People of whom nothing is known.
   *
   * @param people their names; repetitions and order do not matter
   * @return a population without classes
   */
  public static Population ofPeople(Collection<String> people) {
    SortedMap<String, List<Integer>> counts = new TreeMap<>();
    people.forEach(person -> counts.put(person, List.of()));
    return new Population(counts);
  }

  /**
   * Everybody.
   *
   * @return names in ascending order
   */
  public SortedSet<String> people() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(counts.keySet()));
  }

  /**
   * The number of classes.
   *
   * @return 0 if nobody is there or nothing is known
   */
  public int classes() {
    return counts.isEmpty() ? 0 : counts.get(counts.firstKey()).size();
  }

  /** Everybody but some. */
  Population without(Set<String> people) {
    SortedMap<String, List<Integer>> rest = new TreeMap<>(counts);
    rest.keySet().removeAll(people);
    return new Population(rest);
  }
}
