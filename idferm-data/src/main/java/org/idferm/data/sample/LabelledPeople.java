package org.idferm.data.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Images by class and person. */
final class LabelledPeople {

  private final List<Integer> labels;
  private final List<String> subjects;
  private final SortedMap<Integer, SortedMap<String, List<Integer>>> byClass = new TreeMap<>();
  private final SortedMap<String, List<Integer>> byPerson = new TreeMap<>();

  LabelledPeople(List<Integer> labels, List<String> subjects) {
    if (labels.size() != subjects.size()) {
      throw new IllegalArgumentException(
          "%d labels for images of %d subjects".formatted(labels.size(), subjects.size()));
    }
    this.labels = List.copyOf(labels);
    this.subjects = List.copyOf(subjects);
    for (int i = 0; i < labels.size(); i++) {
      byPerson.computeIfAbsent(subjects.get(i), s -> new ArrayList<>()).add(i);
      byClass
          .computeIfAbsent(labels.get(i), c -> new TreeMap<>())
          .computeIfAbsent(subjects.get(i), s -> new ArrayList<>())
          .add(i);
    }
  }

  int images() {
    return labels.size();
  }

  int label(int image) {
    return labels.get(image);
  }

  String subject(int image) {
    return subjects.get(image);
  }

  /** The classes that some image shows. */
  SortedSet<Integer> classes() {
    return new TreeSet<>(byClass.keySet());
  }

  /** The images of a class, person by person. */
  List<List<Integer>> imagesByPerson(int c) {
    return List.copyOf(byClass.get(c).values());
  }

  /** Somebody's images of all classes but one. */
  int[] imagesOf(String subject, int butClass) {
    return byPerson.get(subject).stream()
        .filter(i -> labels.get(i) != butClass)
        .mapToInt(i -> i)
        .toArray();
  }
}
