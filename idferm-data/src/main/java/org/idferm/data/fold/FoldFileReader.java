package org.idferm.data.fold;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.idferm.core.error.NearestName;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.RegularFiles;

/** A fold file, read line by line. */
final class FoldFileReader {

  private static final int MAX_BYTES = 32 << 20;
  private static final int MAX_FOLDS = 100_000;
  private static final int MAX_SUBJECT = 200;
  private static final int SHOWN = 60;
  private static final Pattern INDEX = Pattern.compile("[0-9]{1,6}");

  /**
   * What a line says of a person.
   *
   * @param line counted from 1
   * @param role one of {@link FoldFile#ROLES}
   */
  private record Entry(int line, String role) {}

  private final Path file;
  private final SortedMap<Integer, SortedMap<String, Entry>> folds = new TreeMap<>();

  private FoldFileReader(Path file) {
    this.file = file;
  }

  /** Reads a file and checks all that can be checked without knowing the people. */
  static FoldFileReader read(Path file) {
    FoldFileReader reader = new FoldFileReader(file);
    Iterator<String> lines = RegularFiles.readUtf8(file, MAX_BYTES, "folds").lines().iterator();
    String header = lines.hasNext() ? lines.next().strip() : "";
    if (!header.equals(FoldFile.HEADER)) {
      throw reader.bad(
          1, "expected the header '%s', found '%s'".formatted(FoldFile.HEADER, shown(header)));
    }
    for (int line = 2; lines.hasNext(); line++) {
      String text = lines.next();
      if (!text.isBlank()) {
        reader.add(line, text);
      }
    }
    reader.requireFolds();
    reader.requireTestedOnce();
    return reader;
  }

  private void add(int line, String text) {
    int first = Math.max(0, text.indexOf(','));
    int last = Math.max(first, text.lastIndexOf(','));
    String index = text.substring(0, first).strip();
    String role = text.substring(Math.min(last + 1, text.length())).strip();
    String subject = first < last ? FoldFile.unquoted(text.substring(first + 1, last).strip()) : "";
    if (!FoldFile.ROLES.contains(role)
        || subject.isEmpty()
        || subject.length() > MAX_SUBJECT
        || !INDEX.matcher(index).matches()
        || Integer.parseInt(index) >= MAX_FOLDS) {
      throw bad(
          line,
          "expected %s with fold 0 to %d and one of the roles %s, found '%s'"
              .formatted(
                  FoldFile.HEADER, MAX_FOLDS - 1, String.join(", ", FoldFile.ROLES), shown(text)));
    }
    int fold = Integer.parseInt(index);
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

  private void requireFolds() {
    if (folds.isEmpty()) {
      throw new BadFileException(file, "expected at least one fold, found the header alone");
    }
    int expected = 0;
    for (Map.Entry<Integer, SortedMap<String, Entry>> fold : folds.entrySet()) {
      if (fold.getKey() != expected) {
        throw bad(
            firstLine(fold.getKey()),
            "expected folds numbered 0, 1, 2 and so on, found fold %d but no fold %d"
                .formatted(fold.getKey(), expected));
      }
      expected++;
      for (String role : List.of("train", "test")) {
        if (people(fold.getValue(), role).isEmpty()) {
          throw bad(
              firstLine(fold.getKey()),
              "fold %d has nobody in the role %s".formatted(fold.getKey(), role));
        }
      }
    }
  }

  /** Accuracy counts every image once. */
  private void requireTestedOnce() {
    Map<String, Integer> tested = new TreeMap<>();
    folds.forEach(
        (fold, people) ->
            people.forEach(
                (subject, entry) -> {
                  Integer earlier =
                      entry.role().equals("test") ? tested.putIfAbsent(subject, fold) : null;
                  if (earlier != null) {
                    throw bad(
                        entry.line(),
                        "%s is tested in fold %d and in fold %d (line %d): expected once at most"
                            .formatted(
                                shown(subject),
                                fold,
                                earlier,
                                folds.get(earlier).get(subject).line()));
                  }
                }));
  }

  /** Refuses somebody who is not among {@code known}. */
  void requireKnown(SortedSet<String> known) {
    folds
        .values()
        .forEach(
            people ->
                people.forEach(
                    (subject, entry) -> {
                      if (!known.contains(subject)) {
                        throw bad(
                            entry.line(),
                            "%s is not in the data set%s"
                                .formatted(shown(subject), NearestName.meant(subject, known)));
                      }
                    }));
  }

  /** Refuses a fold without one of {@code everybody}. */
  void requireAll(SortedSet<String> everybody) {
    folds.forEach(
        (fold, people) -> {
          SortedSet<String> missing = new TreeSet<>(everybody);
          missing.removeAll(people.keySet());
          if (!missing.isEmpty()) {
            throw bad(
                firstLine(fold),
                "fold %d, which begins here, leaves out %s: give everybody of the data set a role"
                    .formatted(fold, few(missing)));
          }
        });
  }

  /** The folds in ascending order. */
  List<Fold> folds() {
    return folds.entrySet().stream()
        .map(
            f ->
                new Fold(
                    f.getKey(),
                    people(f.getValue(), "train"),
                    people(f.getValue(), "validation"),
                    people(f.getValue(), "test")))
        .toList();
  }

  private static SortedSet<String> people(SortedMap<String, Entry> fold, String role) {
    return fold.entrySet().stream()
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

  private BadFileException bad(int line, String message) {
    return new BadFileException(file, "line %d: %s".formatted(line, message));
  }

  private static String shown(String text) {
    String printable = text.replaceAll("\\p{Cntrl}", "?");
    return printable.length() > SHOWN ? printable.substring(0, SHOWN) + "..." : printable;
  }
}
