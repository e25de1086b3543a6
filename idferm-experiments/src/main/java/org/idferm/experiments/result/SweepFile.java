package org.idferm.experiments.result;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes {@code sweep.csv}: a line for every point of a sweep and method. */
public final class SweepFile {

  /** The file's name in an output directory. */
  public static final String NAME = "sweep.csv";

  private SweepFile() {}

  /**
   * Writes accuracies, as a whole or not at all.
   *
   * @param file the file; its columns are the swept keys, the method, pooled and mean accuracy and
   *     their deviation as {@link Accuracy} has them
   * @param results what to write
   * @throws org.idferm.core.error.UserException if the file cannot be written
   */
  public static void write(Path file, SweepResults results) {
    List<String> header = new ArrayList<>(results.sweep().keySet());
    header.addAll(List.of("method", "pooled", "mean", "sd"));
    List<List<Object>> rows = new ArrayList<>();
    for (SweepPointResult point : results.points()) {
      point
          .methods()
          .forEach(
              (name, accuracy) -> {
                List<Object> row = new ArrayList<>(point.settings().values());
                row.addAll(List.of(name, accuracy.pooled(), accuracy.mean(), accuracy.sd()));
                rows.add(row);
              });
    }
    Csv.write(file, header, rows);
  }
}
