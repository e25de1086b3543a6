package org.idferm.experiments.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.idferm.experiments.result.GeneratorMeasures;
import org.idferm.experiments.result.GeneratorResults;
import org.idferm.experiments.result.GeneratorVariant;
import org.idferm.experiments.result.JudgeMeasures;
import org.idferm.experiments.result.Provenance;
import org.idferm.experiments.result.RocPoint;
import org.junit.jupiter.api.Test;

class GeneratorTablesTest {

  private static final GeneratorResults RESULTS = results();

  private static GeneratorMeasures measures(double rate) {
    Map<String, Double> rank1 = new LinkedHashMap<>();
    rank1.put("00°", rate);
    rank1.put("45°", rate / 2);
    List<RocPoint> roc = List.of(new RocPoint(0.01, rate / 2), new RocPoint(0.1, rate));
    JudgeMeasures judge =
        new JudgeMeasures(rank1, 0.1, 0.9, 0.2, 0.3, rate / 10, Double.NaN, 0.5, roc);
    return new GeneratorMeasures(7, 0.2, 20, rate, Map.of("judge", judge), 0.25);
  }

  private static GeneratorVariant variant(Map<String, Object> changes, double lambda, double rate) {
    List<String> rollbacks = rate == 0.6 ? List.of("from step 9 to step 5: collapse") : List.of();
    return new GeneratorVariant(
        changes, lambda, "", measures(rate), rollbacks, 60, 9, false, List.of());
  }

  private static GeneratorResults results() {
    Map<String, List<GeneratorVariant>> variants = new LinkedHashMap<>();
    variants.put("full", List.of(variant(Map.of(), 0.03, 0.8), variant(Map.of(), 0.03, 0.6)));
    variants.put("no-identity", List.of(variant(Map.of("lambda1", 0), 0, 0.4)));
    variants.put("no-pixel", List.of(variant(Map.of("lambda2", 0), 0.03, 0.5)));
    return new GeneratorResults(
        "demo",
        DemoReport.dataset("multipie", 20, false),
        16,
        List.of("a", "b", "c", "d"),
        Map.of("judge", 0.6),
        0.25,
        Map.of("input copied", measures(0.3)),
        variants,
        new Provenance(
            1,
            new Provenance.Versions("", "", "", ""),
            "",
            1,
            "",
            "",
            "",
            Collections.emptySortedMap(),
            Map.of()));
  }

  private static String plain(String html) {
    return html.replace("&nbsp;", " ").replace("&plusmn;", "±");
  }

  /** 0.8 and 0.6: mean 0.7, standard deviation 0.1·√2; over views 3/4 of the frontal rates. */
  @Test
  void everyGeneratorHasARowOverItsRepetitions() {
    String table = plain(new GeneratorTables(RESULTS).overview());
    assertThat(table)
        .contains("input copied", "0.700 ± 0.141", "52.5 ± 10.6 %", "(lambda2 0)", "chance 25.0 %");
    assertThat(plain(new GeneratorTables(RESULTS).headline())).contains("7 faces of 4 people");
  }

  @Test
  void signsOfCollapseNameTheRepetition() {
    assertThat(new GeneratorTables(RESULTS).training())
        .contains("repetition 2: from step 9 to step 5: collapse")
        .contains("none");
  }

  @Test
  void judgesHaveTheirViewsAndVerification() {
    String tables = plain(new IdentityTables(RESULTS).judges());
    assertThat(tables)
        .contains("judge: judge", ">0°<", ">45°<", "70.0 ± 14.1 %", "35.0 ± 7.1 %", "0.600")
        .doesNotContain("(at 1.242)");
  }

  @Test
  void theSweepTakesWhatDiffersInLambda1Alone() {
    String table = plain(new IdentityTables(RESULTS).lambda1());
    assertThat(table)
        .contains(">0.0</th><td>2.13 %</td><td>4.0 %</td>")
        .contains(">0.03</th><td>0.10 %</td><td>7.0 ± 1.4 %</td>")
        .doesNotContain("5.0 %");
  }
}
