package org.idferm.experiments.report;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import org.idferm.experiments.config.HngConfig;
import org.idferm.experiments.paper.PublishedValues;
import org.idferm.experiments.result.HngResult;
import org.idferm.experiments.text.Durations;

/** The generator's figures beside what a generator that learned nothing would have. */
final class HngTable {

  /** Stands in the table's place if no method needed a generator. */
  static final String NONE =
      "<p>No method needed generated faces, so no generator was trained.</p>\n";

  /** The paper's weight of the identity loss. */
  private static final double LAMBDA1 = HngConfig.defaults().lambda1();

  private HngTable() {}

  static String of(HngResult hng) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("the generated face", Html.decimal(hng.l1())));
    rows.add(List.of("the input, copied: keeps the expression", Html.decimal(hng.l1Copied())));
    rows.add(
        List.of("the mean neutral face: nobody in particular", Html.decimal(hng.l1MeanFace())));
    StringBuilder html =
        new StringBuilder(
            Html.table(List.of("in place of the true neutral face", "mean |error|"), rows));
    html.append(
        String.format(
            Locale.ROOT,
            "<p>Errors are per pixel, on a scale of &minus;1 to 1, on the folds&rsquo; test people."
                + " <strong>Identity errors: %s</strong> of the generated faces are farther than"
                + " %.3f from their input in the embedding of %s (the paper, with another net and"
                + " threshold, has %s&nbsp;%% at &lambda;<sub>1</sub> = %s). %s</p>%n",
            Html.percent(hng.identityErrorRate()),
            hng.identityThreshold(),
            Html.escape(hng.identityJudge()),
            PublishedValues.paper().identityErrors().percent(LAMBDA1).orElseThrow(),
            LAMBDA1,
            origin(hng)));
    if (!hng.finalLosses().isEmpty()) {
      List<String> names = new ArrayList<>(List.of("loss"));
      List<String> values = new ArrayList<>(List.of("at the end"));
      hng.finalLosses()
          .forEach(
              (name, value) -> {
                names.add(Html.escape(name));
                values.add(Html.decimal(value));
              });
      html.append(Html.table(names, List.of(values)));
    }
    return html.toString();
  }

  private static String origin(HngResult hng) {
    return hng.model().isEmpty()
        ? training(hng)
        : "One generator, trained before, served all folds (SHA-256 %s); if test people were among"
                .formatted(Html.escape(hng.model()))
            + " those it was trained on, these figures flatter it.";
  }

  private static String training(HngResult hng) {
    IntSummaryStatistics steps =
        hng.steps().stream().mapToInt(Integer::intValue).summaryStatistics();
    return "Training took %s, %s steps a fold%s. Returns to an earlier step: %s."
        .formatted(
            Durations.format(hng.trainingSeconds()),
            steps.getMin() == steps.getMax()
                ? steps.getMin()
                : "%d to %d".formatted(steps.getMin(), steps.getMax()),
            hng.endedByTime()
                ? "; time ended it, so that the figures depend on the machine&rsquo;s speed"
                : "",
            hng.rollbacks().isEmpty() ? "none" : Html.escape(String.join("; ", hng.rollbacks())));
  }
}
