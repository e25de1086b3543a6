package org.idferm.experiments.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.idferm.experiments.result.GeneratorMeasures;
import org.idferm.experiments.result.GeneratorResults;
import org.idferm.experiments.result.GeneratorVariant;
import org.idferm.experiments.text.Durations;

/** The tables of a report on generators. */
final class GeneratorTables {

  /** Table 1 of the paper: identity errors, in per cent, by λ1. */
  private static final NavigableMap<Double, Double> PUBLISHED =
      new TreeMap<>(
          Map.of(
              0.0, 2.13, 0.001, 1.77, 0.005, 1.06, 0.01, 0.32, 0.015, 0.13, 0.02, 0.11, 0.025, 0.10,
              0.03, 0.10, 0.05, 0.10));

  private final GeneratorResults results;
  private final Map<String, GeneratorMeasures> rows = new LinkedHashMap<>();

  GeneratorTables(GeneratorResults results) {
    this.results = results;
    rows.putAll(results.references());
    results.variants().forEach((name, variant) -> rows.put(name, variant.measures()));
  }

  String headline() {
    return "<p class=\"headline\">Neutral faces made from %d faces of %d people who were held out of training; %d people trained the generators.</p>\n"
        .formatted(
            rows.values().iterator().next().faces(),
            results.heldOutPeople().size(),
            results.trainingPeople());
  }

  /** Nearness to the true neutral face, and expression left. */
  String quality() {
    List<List<String>> table = new ArrayList<>();
    rows.forEach(
        (name, m) ->
            table.add(
                List.of(
                    Html.escape(name) + changes(name),
                    Html.decimal(m.ssim()),
                    Html.decimal(m.l1()),
                    String.format(Locale.ROOT, "%.1f", m.psnr()),
                    Html.percent(m.expressionAccuracy()))));
    return Html.table(
            List.of(
                "in place of the true neutral face", "SSIM", "L1", "PSNR, dB", "expression left"),
            table)
        + "<p class=\"note\">Expression left: balanced accuracy of a classifier trained on the training people&rsquo;s real faces; guessing has %s, which is the goal.</p>\n"
            .formatted(Html.percent(results.expressionChance()));
  }

  private String changes(String name) {
    GeneratorVariant variant = results.variants().get(name);
    if (variant == null || variant.changes().isEmpty()) {
      return "";
    }
    return variant.changes().entrySet().stream()
        .map(e -> Html.escape(e.getKey() + " " + e.getValue()))
        .collect(Collectors.joining(", ", " <small>(", ")</small>"));
  }

  /** Whose faces they are: rank-1 rates by judge and view, identity errors by judge. */
  String identity() {
    StringBuilder html = new StringBuilder();
    for (String judge : results.thresholds().keySet()) {
      Set<String> views = new LinkedHashSet<>();
      rows.values().forEach(m -> views.addAll(m.rank1().get(judge).keySet()));
      List<String> header = new ArrayList<>(List.of("judge: " + Html.escape(judge)));
      views.forEach(v -> header.add("rank-1, " + Html.escape(v)));
      header.add("identity errors");
      List<List<String>> table = new ArrayList<>();
      rows.forEach(
          (name, m) -> {
            List<String> row = new ArrayList<>(List.of(Html.escape(name)));
            views.forEach(
                v -> row.add(Html.percent(m.rank1().get(judge).getOrDefault(v, Double.NaN))));
            row.add(Html.percent(m.identityErrorRate().get(judge)));
            table.add(row);
          });
      html.append(Html.table(header, table));
    }
    html.append(
        "<p class=\"note\">Rank-1: share of made faces whose nearest true neutral face is the right person&rsquo;s, among %d people (chance %s). Identity errors: share of made faces farther from their input than the judge&rsquo;s threshold (%s).</p>%n"
            .formatted(
                results.heldOutPeople().size(),
                Html.percent(1.0 / results.heldOutPeople().size()),
                results.thresholds().entrySet().stream()
                    .map(
                        e ->
                            String.format(
                                Locale.ROOT, "%s %.3f", Html.escape(e.getKey()), e.getValue()))
                    .collect(Collectors.joining(", "))));
    return html.toString();
  }

  /** Identity errors by λ1 beside the paper's table 1, for variants that differ in λ1 alone. */
  String lambda1() {
    NavigableMap<Double, GeneratorVariant> sweep = new TreeMap<>();
    for (GeneratorVariant variant : results.variants().values()) {
      if (variant.changes().keySet().stream().allMatch("lambda1"::equals)) {
        sweep.put(variant.lambda1(), variant);
      }
    }
    List<String> header = new ArrayList<>(List.of("&lambda;<sub>1</sub>"));
    header.add("published");
    header.addAll(results.thresholds().keySet().stream().map(Html::escape).toList());
    List<List<String>> table = new ArrayList<>();
    sweep.forEach(
        (lambda, variant) -> {
          List<String> row = new ArrayList<>(List.of(Double.toString(lambda)));
          Double published = PUBLISHED.get(lambda);
          row.add(published == null ? "&ndash;" : Html.percent(published / 100));
          variant.measures().identityErrorRate().values().forEach(v -> row.add(Html.percent(v)));
          table.add(row);
        });
    return Html.table(header, table)
        + "<p class=\"note\">Published: other data (VGG-Face and Multi-PIE), full-size networks, FaceNet embeddings with threshold 1.242. The columns cannot be compared with each other, only their trend.</p>\n";
  }

  /** What training took, and whether it went wrong on the way. */
  String training() {
    List<List<String>> table = new ArrayList<>();
    results
        .variants()
        .forEach(
            (name, variant) ->
                table.add(
                    List.of(
                        Html.escape(name),
                        Durations.format(variant.seconds()),
                        variant.rollbacks().isEmpty()
                            ? "none"
                            : Html.escape(String.join("; ", variant.rollbacks())))));
    return Html.table(List.of("variant", "training", "signs of collapse"), table);
  }
}
