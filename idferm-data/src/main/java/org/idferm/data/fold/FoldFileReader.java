package org.idferm.data.fold;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.regex.Pattern;
import org.idferm.data.dataset.RegularFiles;

/** Reads a fold file line by line. */
final class FoldFileReader {

  private static final int MAX_BYTES = 32 << 20;
  private static final int MAX_FOLDS = 100_000;
  private static final int MAX_SUBJECT = 200;
  private static final Pattern INDEX = Pattern.compile("[0-9]{1,6}");

  private FoldFileReader() {}

  /** Reads a file and checks all that can be checked without knowing the people. */
  static FoldLines read(Path file) {
    FoldLines folds = new FoldLines(file);
    Iterator<String> lines = RegularFiles.readUtf8(file, MAX_BYTES, "folds").lines().iterator();
    String header = lines.hasNext() ? lines.next().strip() : "";
    if (!header.equals(FoldFile.HEADER)) {
      throw folds.bad(
          1,
          "expected the header '%s', found '%s'"
              .formatted(FoldFile.HEADER, FoldLines.shown(header)));
    }
    for (int line = 2; lines.hasNext(); line++) {
      String text = lines.next();
      if (!text.isBlank()) {
        add(line, text, folds);
      }
    }
    folds.requireComplete();
    folds.requireTestedOnce();
    return folds;
  }

  /** The name between the first and the last comma may hold more of them. */
  private static void add(int line, String text, FoldLines folds) {
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
      throw folds.bad(
          line,
          "expected %s with fold 0 to %d and one of the roles %s, found '%s'"
              .formatted(
                  FoldFile.HEADER,
                  MAX_FOLDS - 1,
                  String.join(", ", FoldFile.ROLES),
                  FoldLines.shown(text)));
    }
    folds.add(line, Integer.parseInt(index), subject, role);
  }
}
