package org.idferm.experiments.result;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes {@code predictions.csv}: a line for every test image and method. */
public final class PredictionsFile {

  /** The file's name in an output directory. */
  public static final String NAME = "predictions.csv";

  /** The file of sequences, where they are scored: {@link SequenceScores}. */
  public static final String SEQUENCES = "sequence-predictions.csv";

  private static final List<String> HEADER =
      List.of(
          "image",
          "subject",
          "sequence",
          "frame",
          "label",
          "repetition",
          "fold",
          "method",
          "predicted");

  private PredictionsFile() {}

  /**
   * Writes predictions, as a whole or not at all.
   *
   * @param file the file
   * @param classes the classes' labels, in the order of the scores; columns {@code score:LABEL}
   * @param predictions its lines
   * @throws org.idferm.core.error.UserException if the file cannot be written
   */
  public static void write(Path file, List<String> classes, List<Prediction> predictions) {
    List<String> header = new ArrayList<>(HEADER);
    classes.forEach(c -> header.add("score:" + c));
    Csv.write(file, header, predictions.stream().map(p -> row(p, classes.size())).toList());
  }

  /**
   * Reads predictions.
   *
   * @param file a file that {@link #write} wrote
   * @return its lines
   * @throws org.idferm.core.error.DataException if it cannot be read or is not such a file; names
   *     the line
   */
  public static List<Prediction> read(Path file) {
    return Csv.read(file, HEADER, PredictionsFile::parse);
  }

  private static List<Object> row(Prediction p, int classes) {
    if (p.scores().size() != classes) {
      throw new IllegalArgumentException(
          "%d scores for %d classes: %s".formatted(p.scores().size(), classes, p.image()));
    }
    List<Object> row =
        new ArrayList<>(
            List.of(
                p.image(),
                p.subject(),
                p.sequence(),
                p.frame(),
                p.label(),
                p.repetition(),
                p.fold(),
                p.method(),
                p.predicted()));
    row.addAll(p.scores());
    return row;
  }

  private static Prediction parse(List<String> f) {
    return new Prediction(
        f.get(0),
        f.get(1),
        f.get(2),
        Integer.parseInt(f.get(3)),
        f.get(4),
        Integer.parseInt(f.get(5)),
        Integer.parseInt(f.get(6)),
        f.get(7),
        f.get(8),
        f.subList(9, f.size()).stream().map(Double::valueOf).toList());
  }
}
