package org.idferm.data.fold;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.idferm.core.error.NearestName;
import org.idferm.data.dataset.BadFileException;

/** What a fold file says, and in which line it says so. */
final class FoldLines {

  private static final int SHOWN = 60;

  /**
   * What a line says of a person.
   *
   * @param line counted from 1
   * @param role one of {@link FoldFile#ROLES}
   */
  private record Entry(int line, String role) {}

  private final Path file;
  private final SortedMap<Integer, SortedMap<String, Entry>> folds = new TreeMap<>();

  FoldLines(Path file) {
    this.file = file;
  }

  /** Takes a line; refuses somebody whom the fold has already. */
  void add(int line, int fold, String subject, String role) {
    Entry other =
        folds
            .computeIfAbsent(fold, n -> new TreeMap<>())
            .putIfAbsent(subject, new Entry(line, role));
    if (other != null) {
      throw bad(
          line,
          other.role().equals(role)
              ? "%s is in fold %d twice (first in line %d)"
                  .formatted(shown(subject), fold, other.line())
              : "%s is in two parts of fold %d: %s here, %s in line %d"
                  .formatted(shown(subject), fold, role, other.role(), other.line()));
    }
  }

  /** Refuses gaps in the numbers, and folds without training or test people. */
  void requireComplete() {
    if (folds.isEmpty()) {
      throw new BadFileException(file, "expected at least one fold, found the header alone");
    }
    int expected = 0;
    for (int fold : folds.keySet()) {
      if (fold != expected) {
        throw bad(
            firstLine(fold),
            "expected folds numbered 0, 1, 2 and so on, found fold %d but no fold %d"
                .formatted(fold, expected));
      }
      for (String role : List.of("train", "test")) {
        if (people(fold, role).isEmpty()) {
          throw bad(firstLine(fold), "fold %d has nobody in the role %s".formatted(fold, role));
        }
      }
      expected++;
    }
  }

  /** Refuses somebody who is tested in two folds: accuracy counts every image once. */
  void requireTestedOnce() {
    Map<String, Integer> tested = new HashMap<>();
    for (int fold : folds.keySet()) {
      for (String subject : people(fold, "test")) {
        Integer earlier = tested.putIfAbsent(subject, fold);
        if (earlier != null) {
          throw bad(
              folds.get(fold).get(subject).line(),
              "%s is tested in fold %d and in fold %d (line %d): expected once at most"
                  .formatted(
                      shown(subject), fold, earlier, folds.get(earlier).get(subject).line()));
        }
      }
    }
  }

  /** Refuses somebody who is not among {@code known}. */
  void requireKnown(SortedSet<String> known) {
    for (SortedMap<String, Entry> people : folds.values()) {
      for (Map.Entry<String, Entry> person : people.entrySet()) {
        if (!known.contains(person.getKey())) {
          throw bad(
              person.getValue().line(),
              "%s is not in the data set%s"
                  .formatted(shown(person.getKey()), NearestName.meant(person.getKey(), known)));
        }
      }
    }
  }

  /** Refuses a fold without one of {@code everybody}. */
  void requireAll(SortedSet<String> everybody) {
    for (int fold : folds.keySet()) {
      SortedSet<String> missing = new TreeSet<>(everybody);
      missing.removeAll(folds.get(fold).keySet());
      if (!missing.isEmpty()) {
        throw bad(
            firstLine(fold),
            "fold %d, which begins here, leaves out %s: give everybody of the data set a role"
                .formatted(fold, few(missing)));
      }
    }
  }

  /** The folds in ascending order. */
  List<Fold> folds() {
    return folds.keySet().stream()
        .map(n -> new Fold(n, people(n, "train"), people(n, "validation"), people(n, "test")))
        .toList();
  }

  private SortedSet<String> people(int fold, String role) {
    return folds.get(fold).entrySet().stream()
        .filter(e -> e.getValue().role().equals(role))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private int firstLine(int fold) {
    return folds.get(fold).values().stream().mapToInt(Entry::line).min().orElseThrow();
  }

  private static String few(SortedSet<String> people) {
    String first = people.stream().limit(3).collect(Collectors.joining(", "));
    return people.size() > 3 ? "%s and %d more".formatted(first, people.size() - 3) : first;
  }

  /** An exception about a line. */
  BadFileException bad(int line, String message) {
    return new BadFileException(file, "line %d: %s".formatted(line, message));
  }

  /** The beginning of a text from the file. */
  static String shown(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
  }
}
