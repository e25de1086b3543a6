package org.idferm.experiments.result;

import java.nio.file.Path;
import java.util.List;

/** Reads and writes {@code curves.csv}: a line for every method, fold and epoch. */
public final class TrainingCurvesFile {

  /** The file's name in an output directory. */
  public static final String NAME = "curves.csv";

  private static final List<String> HEADER =
      List.of(
          "method",
          "repetition",
          "fold",
          "epoch",
          "trainLoss",
          "trainAccuracy",
          "validationAccuracy",
          "learningRate",
          "degenerateBatches");

  private TrainingCurvesFile() {}

  /**
   * Writes curves, as a whole or not at all.
   *
   * @param file the file
   * @param points its lines
   * @throws org.idferm.core.error.UserException if the file cannot be written
   */
  public static void write(Path file, List<TrainingCurvePoint> points) {
    Csv.write(file, HEADER, points.stream().map(TrainingCurvesFile::row).toList());
  }

  /**
   * Reads curves.
   *
   * @param file a file that {@link #write} wrote
   * @return its lines
   * @throws org.idferm.core.error.DataException if it cannot be read or is not such a file; names
   *     the line
   */
  public static List<TrainingCurvePoint> read(Path file) {
    return Csv.read(file, HEADER, TrainingCurvesFile::parse);
  }

  private static List<Object> row(TrainingCurvePoint p) {
    return List.of(
        p.method(),
        p.repetition(),
        p.fold(),
        p.epoch(),
        p.trainLoss(),
        p.trainAccuracy(),
        p.validationAccuracy(),
        p.learningRate(),
        p.degenerateBatches());
  }

  private static TrainingCurvePoint parse(List<String> f) {
    return new TrainingCurvePoint(
        f.get(0),
        Integer.parseInt(f.get(1)),
        Integer.parseInt(f.get(2)),
        Integer.parseInt(f.get(3)),
        Double.parseDouble(f.get(4)),
        Double.parseDouble(f.get(5)),
        Double.parseDouble(f.get(6)),
        Double.parseDouble(f.get(7)),
        Integer.parseInt(f.get(8)));
  }
}
