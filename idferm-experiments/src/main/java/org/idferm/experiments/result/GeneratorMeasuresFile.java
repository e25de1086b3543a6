package org.idferm.experiments.result;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes {@code generator-measures.csv}: a line for every figure of every reference and variant, as
 * programs for statistics take them. Repetitions are counted from 1; judge and view are empty where
 * there is none. What was not measured has no line.
 */
public final class GeneratorMeasuresFile {

  /** The file's name in an output directory. */
  public static final String NAME = "generator-measures.csv";

  private static final List<String> HEADER =
      List.of("generator", "repetition", "judge", "view", "measure", "value");

  private final List<List<?>> rows = new ArrayList<>();

  private GeneratorMeasuresFile() {}

  /**
   * Writes all measures, as a whole or not at all.
   *
   * @param file the file
   * @param results what was measured
   * @throws org.idferm.core.error.UserException if the file cannot be written
   */
  public static void write(Path file, GeneratorResults results) {
    GeneratorMeasuresFile lines = new GeneratorMeasuresFile();
    results.references().forEach((name, measures) -> lines.add(name, 1, measures));
    results
        .variants()
        .forEach(
            (name, repetitions) -> {
              for (int i = 0; i < repetitions.size(); i++) {
                lines.add(name, i + 1, repetitions.get(i).measures());
                lines.add(name, i + 1, "", "", "training seconds", repetitions.get(i).seconds());
              }
            });
    Csv.write(file, HEADER, lines.rows);
  }

  private void add(String generator, int repetition, GeneratorMeasures m) {
    add(generator, repetition, "", "", "faces", m.faces());
    add(generator, repetition, "", "", "L1", m.l1());
    add(generator, repetition, "", "", "PSNR", m.psnr());
    add(generator, repetition, "", "", "SSIM", m.ssim());
    add(generator, repetition, "", "", "expression accuracy", m.expressionAccuracy());
    m.identity().forEach((judge, measures) -> add(generator, repetition, judge, measures));
  }

  private void add(String generator, int repetition, String judge, JudgeMeasures m) {
    m.rank1().forEach((view, rate) -> add(generator, repetition, judge, view, "rank-1", rate));
    add(generator, repetition, judge, "", "equal error rate", m.equalErrorRate());
    add(generator, repetition, judge, "", "area under curve", m.areaUnderCurve());
    add(generator, repetition, judge, "", "false rejects", m.falseRejects());
    add(generator, repetition, judge, "", "false accepts", m.falseAccepts());
    add(generator, repetition, judge, "", "identity error rate", m.identityErrorRate());
    add(generator, repetition, judge, "", "error rate at 1.242", m.identityErrorRateAt1242());
    add(generator, repetition, judge, "", "distance from input", m.inputDistance());
    for (RocPoint point : m.roc()) {
      String measure = "true accepts at false accepts of " + point.falseAccepts();
      add(generator, repetition, judge, "", measure, point.trueAccepts());
    }
  }

  private void add(
      String generator, int repetition, String judge, String view, String measure, double value) {
    if (!Double.isNaN(value)) {
      rows.add(List.of(generator, repetition, judge, view, measure, value));
    }
  }
}
