package org.idferm.experiments.report;

import java.util.ArrayList;
import java.util.List;
import org.idferm.experiments.report.GeneratorRows.Column;
import org.idferm.experiments.result.GeneratorMeasures;
import org.idferm.experiments.result.GeneratorResults;
import org.idferm.experiments.result.GeneratorVariant;
import org.idferm.experiments.text.Durations;

/** The tables of a report on generators, but for those on identity. */
final class GeneratorTables {

  private final GeneratorResults results;
  private final GeneratorRows rows;

  GeneratorTables(GeneratorResults results) {
    this.results = results;
    this.rows = new GeneratorRows(results);
  }

  String headline() {
    int repetitions = results.variants().values().stream().mapToInt(List::size).max().orElse(1);
    return "<p class=\"headline\">Neutral faces made from %d faces of %d people who were held out of training; %d people trained the generators%s.</p>\n"
        .formatted(
            results.references().values().iterator().next().faces(),
            results.heldOutPeople().size(),
            results.trainingPeople(),
            repetitions == 1
                ? ""
                : ", each %d times with different seeds (mean &plusmn; standard deviation)"
                    .formatted(repetitions));
  }

  /** Every generator in one row: nearness, identity over all views, expression left. */
  String overview() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.number("SSIM", 3, GeneratorMeasures::ssim));
    columns.add(Column.number("L1", 3, GeneratorMeasures::l1));
    for (String judge : results.thresholds().keySet()) {
      columns.add(
          Column.percent(
              "rank-1, " + Html.escape(judge), m -> m.identity().get(judge).meanRank1()));
    }
    columns.add(Column.percent("expression left", GeneratorMeasures::expressionAccuracy));
    return rows.table("in place of the true neutral face", columns)
        + "<p class=\"note\">Rank-1: mean over views of the share of made faces whose nearest true neutral face is the right person&rsquo;s, among %d people (chance %s).</p>\n"
            .formatted(
                results.heldOutPeople().size(), Html.percent(1.0 / results.heldOutPeople().size()));
  }

  /** Nearness to the true neutral face, and expression left. */
  String quality() {
    return rows.table(
            "in place of the true neutral face",
            List.of(
                Column.number("SSIM", 3, GeneratorMeasures::ssim),
                Column.number("L1", 3, GeneratorMeasures::l1),
                Column.number("PSNR, dB", 1, GeneratorMeasures::psnr),
                Column.percent("expression left", GeneratorMeasures::expressionAccuracy)))
        + "<p class=\"note\">Expression left: balanced accuracy of a classifier trained on the training people&rsquo;s real faces; guessing has %s, which is the goal. Of <em>input copied</em> it reads what there is to read.</p>\n"
            .formatted(Html.percent(results.expressionChance()));
  }

  /** What training took, and whether it went wrong on the way. */
  String training() {
    List<List<String>> table = new ArrayList<>();
    results
        .variants()
        .forEach(
            (name, repetitions) ->
                table.add(
                    List.of(
                        Html.escape(name),
                        Durations.format(
                            repetitions.stream()
                                .mapToDouble(GeneratorVariant::seconds)
                                .average()
                                .orElse(0)),
                        steps(repetitions),
                        signs(repetitions))));
    return Html.table(List.of("variant", "training", "steps", "signs of collapse"), table);
  }

  private static String steps(List<GeneratorVariant> repetitions) {
    String steps =
        Repeated.number(0, repetitions.stream().mapToDouble(GeneratorVariant::steps).toArray());
    return repetitions.stream().anyMatch(GeneratorVariant::endedByTime)
        ? steps + ", ended by time: depends on the machine&rsquo;s speed"
        : steps;
  }

  private static String signs(List<GeneratorVariant> repetitions) {
    List<String> signs = new ArrayList<>();
    for (int i = 0; i < repetitions.size(); i++) {
      String where = repetitions.size() == 1 ? "" : "repetition " + (i + 1) + ": ";
      repetitions.get(i).rollbacks().forEach(sign -> signs.add(where + sign));
    }
    return signs.isEmpty() ? "none" : Html.escape(String.join("; ", signs));
  }
}
