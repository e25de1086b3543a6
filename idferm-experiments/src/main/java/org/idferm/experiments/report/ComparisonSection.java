package org.idferm.experiments.report;

import java.util.ArrayList;
import java.util.List;
import org.idferm.experiments.comparison.Comparison;
import org.idferm.experiments.comparison.Projection;

/** The part of the page that holds methods against each other. */
final class ComparisonSection {

  private final ComparisonData data;
  private final FigureGallery gallery;

  ComparisonSection(ComparisonData data, FigureGallery gallery) {
    this.data = data;
    this.gallery = gallery;
  }

  String html() {
    Comparison comparison = data.comparison();
    return "<section>\n<h2>Comparison</h2>\n"
        + ComparisonTables.methods(comparison)
        + note(
            "Pooled: right images over all images."
                + " Mean &plusmn; sd: over folds and seeds. Time to best: training until the end of"
                + " the epoch with the highest validation accuracy, mean over folds and seeds,"
                + " without the generator. Comparisons: distances compared in a mini-batch."
                + " Degenerate batches: fewer than two images of some class. Identity leakage: how"
                + " much of the way from guessing (0) to certainty (1) a linear probe goes in"
                + " recovering unseen people from FC2-2, tested on other sequences than it learned"
                + " from. AUC of verification: whether distances in FC2-2 tell pairs of one person"
                + " from pairs of two; guessing has 0.5.")
        + gallery.show(
            List.of(
                SpreadFigure.of(comparison.rows()),
                ComparisonFigures.time(comparison.rows()),
                ComparisonFigures.leakage(comparison.rows())),
            "Accuracy of every fold and seed with their mean and standard deviation; against the"
                + " time to the best epoch; and against identity leakage (less is better).")
        + "<h3>Differences</h3>\n"
        + ComparisonTables.differences(comparison)
        + note(
            "Accuracy less the reference&rsquo;s on the same folds, seeds averaged within a fold,"
                + " with 95&nbsp;% confidence interval. p: corrected resampled t-test, which allows"
                + " for folds that share training data; p (Holm): the same for all methods held"
                + " against that reference. Wilcoxon&rsquo;s and McNemar&rsquo;s tests take folds, and"
                + " images, as independent, which they are not: they find too much and are here for"
                + " comparison with other work.")
        + "<h3>Features</h3>\n"
        + ComparisonTables.features(comparison)
        + note(
            "On test people, means over folds and seeds. Probe and rank-1 tell the person, in"
                + " parentheses what guessing has; AUC and EER verify pairs of different"
                + " expressions, guessing has 0.5. For identity all numbers are better the nearer"
                + " to guessing; for P@1, MAP@R and silhouette of expressions the higher the better."
                + " FC2-2 feeds the classifier and is what methods are compared by; f is the metric"
                + " embedding.")
        + projections()
        + "</section>\n";
  }

  private String projections() {
    if (data.projections().isEmpty()) {
      return "";
    }
    List<Figure> figures = new ArrayList<>();
    for (Projection projection : data.projections()) {
      figures.addAll(ProjectionFigures.of(projection));
    }
    return gallery.show(
        figures,
        "FC2-2 of the first fold&rsquo;s test people by t-SNE, left coloured by expression, right"
            + " by person. Only who is near to whom means something, not distances or places.");
  }

  private static String note(String text) {
    return "<p class=\"note\">" + text + "</p>\n";
  }
}
