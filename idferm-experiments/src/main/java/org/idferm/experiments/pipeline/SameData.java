package org.idferm.experiments.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.idferm.core.error.DataException;
import org.idferm.data.fold.Fold;
import org.idferm.data.fold.FoldFile;
import org.idferm.experiments.result.DataFilesFile;

/** Refuses to go on with other data or other folds than a run began with. */
final class SameData {

  /** The name of the folds' file in an output directory. */
  static final String FOLDS = "folds.csv";

  private static final int SHOWN = 5;

  /** No file has this name. */
  static final String WHOLE = "(labels and people)";

  private SameData() {}

  /**
   * Records the checksums of the data set's files; those of a run that goes on must be the same.
   *
   * @param data the data set
   * @param file {@code data-files.csv} of the run
   * @throws DataException names files that have changed since the run began
   */
  static void record(PreparedData data, Path file) {
    if (Files.exists(file)) {
      require(data, file);
    } else {
      DataFilesFile.write(file, withLabels(data));
    }
  }

  /**
   * Refuses data that are not those recorded.
   *
   * @param data the data set
   * @param file a file that {@link #record} wrote
   * @throws DataException names files that have changed since
   */
  static void require(PreparedData data, Path file) {
    List<String> changes = changes(DataFilesFile.read(file), withLabels(data));
    if (!changes.isEmpty()) {
      String more = changes.size() > SHOWN ? ", ..." : "";
      throw new DataException(
          "%s: the data set has changed since the run began (%s%s): restore it, or begin anew with another --out"
              .formatted(
                  data.set().root(),
                  String.join(", ", changes.subList(0, Math.min(SHOWN, changes.size()))),
                  more));
    }
  }

  /** With an entry for the whole set, which also tells whether labels or people have changed. */
  private static SortedMap<String, String> withLabels(PreparedData data) {
    SortedMap<String, String> contents = new TreeMap<>(data.contents());
    contents.put(WHOLE, data.fingerprint());
    return contents;
  }

  private static List<String> changes(
      SortedMap<String, String> before, SortedMap<String, String> now) {
    TreeSet<String> files = new TreeSet<>(before.keySet());
    files.addAll(now.keySet());
    List<String> changes = new ArrayList<>();
    for (String file : files) {
      if (!now.containsKey(file)) {
        changes.add(file + " is gone");
      } else if (!before.containsKey(file)) {
        changes.add(file + " is new");
      } else if (!now.get(file).equals(before.get(file))) {
        changes.add(file + " has changed");
      }
    }
    if (changes.size() > 1) {
      changes.removeIf(c -> c.startsWith(WHOLE + " "));
    }
    return changes;
  }

  /**
   * Writes the folds; those of a run that goes on must be the same.
   *
   * @param folds the folds
   * @param file {@code folds.csv} of the run
   * @throws DataException if the run began with others
   */
  static void record(List<Fold> folds, Path file) {
    if (Files.exists(file) && !FoldFile.read(file).equals(folds)) {
      throw new DataException(
          "%s: the run began with other folds: restore the fold file or the data set, or begin anew with another --out"
              .formatted(file));
    }
    FoldFile.write(file, folds);
  }
}
