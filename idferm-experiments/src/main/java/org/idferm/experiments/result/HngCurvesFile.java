package org.idferm.experiments.result;

import java.nio.file.Path;
import java.util.List;

/** Reads and writes {@code hng-losses.csv}: a line for every fold and recorded step. */
public final class HngCurvesFile {

  /** The file's name in an output directory. */
  public static final String NAME = "hng-losses.csv";

  private static final List<String> HEADER =
      List.of("repetition", "fold", "step", "feat", "id", "pix", "sym", "adv", "dis");

  private HngCurvesFile() {}

  /**
   * Writes losses, as a whole or not at all.
   *
   * @param file the file
   * @param points its lines
   * @throws org.idferm.core.error.UserException if the file cannot be written
   */
  public static void write(Path file, List<HngCurvePoint> points) {
    Csv.write(file, HEADER, points.stream().map(HngCurvesFile::row).toList());
  }

  /**
   * Reads losses.
   *
   * @param file a file that {@link #write} wrote
   * @return its lines
   * @throws org.idferm.core.error.DataException if it cannot be read or is not such a file; names
   *     the line
   */
  public static List<HngCurvePoint> read(Path file) {
    return Csv.read(file, HEADER, HngCurvesFile::parse);
  }

  private static List<Object> row(HngCurvePoint p) {
    return List.of(
        p.repetition(), p.fold(), p.step(), p.feat(), p.id(), p.pix(), p.sym(), p.adv(), p.dis());
  }

  private static HngCurvePoint parse(List<String> f) {
    return new HngCurvePoint(
        Integer.parseInt(f.get(0)),
        Integer.parseInt(f.get(1)),
        Integer.parseInt(f.get(2)),
        Double.parseDouble(f.get(3)),
        Double.parseDouble(f.get(4)),
        Double.parseDouble(f.get(5)),
        Double.parseDouble(f.get(6)),
        Double.parseDouble(f.get(7)),
        Double.parseDouble(f.get(8)));
  }
}
