package org.idferm.experiments.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.idferm.core.error.DataException;
import org.idferm.data.fold.Fold;
import org.idferm.data.fold.FoldFile;
import org.idferm.experiments.output.OutputDirectory;
import org.idferm.experiments.result.DataFilesFile;
import org.idferm.experiments.result.RecordedResults;

/** Refuses to go on with other data or other folds than a run began with. */
public final class SameData {

  /** The name of the folds' file in an output directory. */
  public static final String FOLDS = "folds.csv";

  private static final int SHOWN = 5;

  /** No file has this name. */
  static final String WHOLE = "(labels and people)";

  private SameData() {}

  /**
   * Has a run refuse other data and folds than an earlier one had.
   *
   * @param earlier the earlier run's results, beside which it may have left its own records; else
   *     only its data's fingerprint is known
   * @param out the new run's directory, before it begins
   */
  public static void expect(RecordedResults earlier, OutputDirectory out) {
    Path files = earlier.file().resolveSibling(DataFilesFile.NAME);
    SortedMap<String, String> contents =
        Files.exists(files)
            ? DataFilesFile.read(files)
            : new TreeMap<>(Map.of(WHOLE, earlier.fingerprint()));
    DataFilesFile.write(out.file(DataFilesFile.NAME), contents);
    Path folds = earlier.file().resolveSibling(FOLDS);
    if (Files.exists(folds)) {
      FoldFile.write(out.file(FOLDS), FoldFile.read(folds));
    }
  }

  /**
   * Records the checksums of the data set's files; those of a run that goes on must be the same.
   *
   * @param data the data set
   * @param file {@code data-files.csv} of the run
   * @throws DataException names files that have changed since the run began
   */
  public static void record(PreparedData data, Path file) {
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
          "%s: the data set has changed since the run began (%s%s): restore it, or begin a new run with another --out"
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
    if (before.keySet().equals(Set.of(WHOLE))) { // which files there were is not known
      return now.get(WHOLE).equals(before.get(WHOLE))
          ? List.of()
          : List.of("fingerprint %s, not %s".formatted(now.get(WHOLE), before.get(WHOLE)));
    }
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
