package org.idferm.experiments.result;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes {@code generator-losses.csv}: a line for every variant, repetition and recorded step. */
public final class GeneratorLossesFile {

  /** The file's name in an output directory. */
  public static final String NAME = "generator-losses.csv";

  private static final List<String> HEADER =
      List.of("variant", "repetition", "step", "feat", "id", "pix", "sym", "adv", "dis");

  private GeneratorLossesFile() {}

  /**
   * Writes losses, each without its weight, as a whole or not at all.
   *
   * @param file the file
   * @param variants by name, one for each repetition; those are counted from 1
   * @throws org.idferm.core.error.UserException if the file cannot be written
   */
  public static void write(Path file, Map<String, List<GeneratorVariant>> variants) {
    List<List<?>> rows = new ArrayList<>();
    variants.forEach(
        (name, repetitions) -> {
          for (int i = 0; i < repetitions.size(); i++) {
            for (HngCurvePoint p : repetitions.get(i).curve()) {
              rows.add(
                  List.of(
                      name, i + 1, p.step(), p.feat(), p.id(), p.pix(), p.sym(), p.adv(), p.dis()));
            }
          }
        });
    Csv.write(file, HEADER, rows);
  }
}
