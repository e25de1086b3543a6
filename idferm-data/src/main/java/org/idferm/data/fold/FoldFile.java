package org.idferm.data.fold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.idferm.core.io.AtomicFiles;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.Unreadable;

/**
 * Folds as a CSV file: header {@code fold,subject,role}, then one line per fold and person; the
 * role is {@code train}, {@code validation} or {@code test}.
 */
public final class FoldFile {

  private static final String HEADER = "fold,subject,role";
  private static final List<String> ROLES = List.of("train", "validation", "test");
  private static final Pattern INDEX = Pattern.compile("\\d{1,9}");
  private static final Pattern UNWRITABLE = Pattern.compile("[,\"\\r\\n]");

  private FoldFile() {}

  /**
   * Writes folds.
   *
   * @param file the file to write or replace
   * @param folds in the order of the lines
   * @throws IllegalArgumentException if a subject's name has a comma, a quote or a line break
   * @throws org.idferm.core.error.UserException if the file cannot be written
   */
  public static void write(Path file, List<Fold> folds) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    for (Fold fold : folds) {
      append(text, fold.index(), fold.train(), ROLES.get(0));
      append(text, fold.index(), fold.validation(), ROLES.get(1));
      append(text, fold.index(), fold.test(), ROLES.get(2));
    }
    AtomicFiles.writeText(file, text.toString());
  }

  private static void append(StringBuilder text, int fold, SortedSet<String> people, String role) {
    for (String subject : people) {
      if (subject.isEmpty() || UNWRITABLE.matcher(subject).find()) {
        throw new IllegalArgumentException("subject name cannot be written: '" + subject + "'");
      }
      text.append(fold).append(',').append(subject).append(',').append(role).append('\n');
    }
  }

  /**
   * Reads folds.
   *
   * @param file a file that {@link #write} made
   * @return the folds in ascending order of their numbers
   * @throws BadFileException if the file cannot be read, a line is not as described, or somebody is
   *     in two parts of a fold
   */
  public static List<Fold> read(Path file) {
    List<String> lines = lines(file);
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      throw new BadFileException(file, "line 1: expected the header '" + HEADER + "'");
    }
    SortedMap<Integer, List<SortedSet<String>>> parts = new TreeMap<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] fields = lines.get(i).split(",", -1);
      int role = fields.length == 3 ? ROLES.indexOf(fields[2]) : -1;
      if (role < 0 || !INDEX.matcher(fields[0]).matches() || fields[1].isEmpty()) {
        throw new BadFileException(
            file,
            "line %d: expected fold,subject,role with one of the roles %s, found '%s'"
                .formatted(i + 1, String.join(", ", ROLES), lines.get(i)));
      }
      parts
          .computeIfAbsent(
              Integer.parseInt(fields[0]),
              n -> List.of(new TreeSet<>(), new TreeSet<>(), new TreeSet<>()))
          .get(role)
          .add(fields[1]);
    }
    return folds(file, parts);
  }

  private static List<Fold> folds(Path file, SortedMap<Integer, List<SortedSet<String>>> parts) {
    List<Fold> folds = new ArrayList<>();
    try {
      parts.forEach((n, sets) -> folds.add(new Fold(n, sets.get(0), sets.get(1), sets.get(2))));
    } catch (IllegalStateException e) {
      throw new BadFileException(file, e.getMessage(), e);
    }
    return List.copyOf(folds);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Unreadable.file(file, e);
    }
  }
}
