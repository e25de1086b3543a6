package org.idferm.experiments.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.idferm.experiments.result.ClassScore;
import org.idferm.experiments.result.DatasetSummary;
import org.idferm.experiments.result.ExperimentResults;
import org.idferm.experiments.result.MethodResult;
import org.idferm.experiments.result.PretrainingResult;

/** The page's first lines: what came out, beside what guessing would give. */
final class Summary {

  private final ExperimentResults results;

  Summary(ExperimentResults results) {
    this.results = results;
  }

  /** A warning, if the faces were made by this program. */
  static String banner(DatasetSummary data) {
    return data.synthetic()
        ? """
          <p class="banner" role="note"><strong>Synthetic faces.</strong> These faces were made by a
          program. The figures show that the method runs from end to end; they say nothing about
          CK+ or about people.</p>
          """
        : "";
  }

  String headline() {
    DatasetSummary data = results.dataset();
    StringBuilder html =
        new StringBuilder(
            "<p class=\"headline\">%d expressions of people never seen in training: "
                .formatted(data.classes().size()));
    String separator = "";
    for (Map.Entry<String, MethodResult> method : results.methods().entrySet()) {
      html.append(separator)
          .append(
              "<strong>%s</strong> recognises <strong>%s</strong>&nbsp;&plusmn;&nbsp;%s"
                  .formatted(
                      Html.escape(method.getKey()),
                      Html.percent(method.getValue().accuracy().mean()),
                      Html.percent(method.getValue().accuracy().sd())));
      separator = ", ";
    }
    return html.append(
            " of the %s (mean and sample standard deviation over %d %s%s).</p>\n"
                .formatted(
                    results.protocol().unit(),
                    results.protocol().folds(),
                    results.protocol().folds() == 1 ? "fold" : "folds",
                    repetitions()))
        .append(singleImages())
        .append(
            "<p>Guessing would give %s, always naming the most frequent class %s. "
                .formatted(Html.percent(1.0 / data.classes().size()), majority()))
        .append(
            "%d images of %d sequences and %d people; %s.</p>\n"
                .formatted(
                    data.images(),
                    data.sequences(),
                    data.subjects(),
                    results.protocol().personIndependent()
                        ? "no person is in both training and test of a fold"
                        : "<strong>people are in both training and test</strong>"))
        .append(pretraining())
        .append(results.cross().map(c -> CrossDatasetText.of(c, data)).orElse(""))
        .toString();
  }

  private String pretraining() {
    PretrainingResult p = results.pretraining();
    return p == null
        ? ""
        : "<p>The recognition net was pre-trained on %s%s: %d images of %d people, %d of whom chose epoch %d (validation accuracy %s).</p>\n"
            .formatted(
                Html.escape(p.dataset().name()),
                p.dataset().synthetic() ? ", synthetic faces" : "",
                p.dataset().images(),
                p.dataset().subjects(),
                p.validationPeople(),
                p.bestEpoch(),
                Html.percent(p.validationAccuracy()));
  }

  /** What single images gave, where sequences count. */
  private String singleImages() {
    if (!results.protocol().ofSequences()) {
      return "";
    }
    String figures =
        results.methods().entrySet().stream()
            .map(
                m ->
                    "%s %s"
                        .formatted(
                            Html.escape(m.getKey()),
                            Html.percent(m.getValue().imageAccuracy().mean())))
            .collect(Collectors.joining(", "));
    return "<p>A sequence has the class of the highest mean score of its images. Single images: %s.</p>\n"
        .formatted(figures);
  }

  private String repetitions() {
    int repetitions = results.protocol().repetitions();
    return repetitions == 1 ? "" : ", each with %d seeds".formatted(repetitions);
  }

  /** The share of the most frequent class, with its name. */
  private String majority() {
    return results.methods().values().stream()
        .findFirst()
        .map(m -> List.copyOf(m.perClass().entrySet()))
        .filter(scores -> !scores.isEmpty())
        .map(
            scores -> {
              int total = scores.stream().mapToInt(e -> e.getValue().count()).sum();
              Map.Entry<String, ClassScore> largest =
                  scores.stream().max(Comparator.comparingInt(e -> e.getValue().count())).get();
              return "(%s) %s"
                  .formatted(
                      Html.escape(largest.getKey()),
                      Html.percent((double) largest.getValue().count() / total));
            })
        .orElse("&ndash;");
  }
}
