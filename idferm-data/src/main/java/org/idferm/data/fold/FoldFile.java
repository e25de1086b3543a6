package org.idferm.data.fold;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.idferm.core.error.DataException;
import org.idferm.core.io.AtomicFiles;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.FaceSet;

/**
 * Folds as a CSV file: header {@code fold,subject,role}, then one line per fold and person; the
 * role is {@code train}, {@code validation} or {@code test}. Folds are numbered from 0. A name with
 * a comma or a quote is quoted as RFC 4180 has it.
 */
public final class FoldFile {

  static final String HEADER = "fold,subject,role";
  static final List<String> ROLES = List.of("train", "validation", "test");
  private static final Pattern UNWRITABLE = Pattern.compile("^$|\\p{Cntrl}|^\\s|\\s$");

  private FoldFile() {}

  /**
   * Writes folds.
   *
   * @param file the file to write or replace
   * @param folds in the order of the lines
   * @throws DataException if a subject's name is empty, has a line break or another control
   *     character, or begins or ends with a blank
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
      if (UNWRITABLE.matcher(subject).find()) {
        throw new DataException(
            "subject '%s' cannot be written to a fold file: rename it, without control characters and outer blanks"
                .formatted(subject.replaceAll("\\p{Cntrl}", "?")));
      }
      text.append(fold).append(',').append(quoted(subject)).append(',').append(role).append('\n');
    }
  }

  private static String quoted(String subject) {
    boolean plain = subject.indexOf(',') < 0 && subject.indexOf('"') < 0;
    return plain ? subject : '"' + subject.replace("\"", "\"\"") + '"';
  }

  /** The name in a field; empty if quotes are missing or not closed. */
  static String unquoted(String field) {
    if (!field.startsWith("\"")) {
      return quoted(field).equals(field) ? field : "";
    }
    String inner = field.length() > 1 ? field.substring(1, field.length() - 1) : "";
    boolean closed = field.endsWith("\"") && inner.replace("\"\"", "").indexOf('"') < 0;
    return closed ? inner.replace("\"\"", "\"") : "";
  }

  /**
   * Reads folds.
   *
   * @param file a file that {@link #write} made, or one like it: the lines may have any order
   * @return the folds in ascending order of their numbers; in every fold somebody is for training
   *     and somebody is tested, and nobody is tested in two folds
   * @throws BadFileException if the file cannot be read, a line is not as described, somebody is
   *     there twice or in two parts of a fold, or the numbers have a gap; names the line
   */
  public static List<Fold> read(Path file) {
    return FoldFileReader.read(file).folds();
  }

  /**
   * Reads the folds of a data set.
   *
   * @param file as for {@link #read(Path)}
   * @param set whose people the folds divide
   * @return as {@link #read(Path)}
   * @throws BadFileException as {@link #read(Path)}; also if somebody named is not in the set, or a
   *     fold leaves out somebody with a labelled face
   */
  public static List<Fold> read(Path file, FaceSet set) {
    FoldLines lines = FoldFileReader.read(file);
    lines.requireKnown(set.subjects());
    lines.requireAll(set.labelledSubjects());
    return lines.folds();
  }
}
