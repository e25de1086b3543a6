package org.idferm.experiments.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.idferm.core.io.AtomicFiles;
import org.idferm.experiments.result.Accuracy;
import org.idferm.experiments.result.SweepPointResult;
import org.idferm.experiments.result.SweepResults;

/** Writes the report of a sweep: accuracy against the swept values. */
public final class SweepReport {

  private SweepReport() {}

  /**
   * Writes a report.
   *
   * @param outDirectory a run's output directory
   * @param results what it shows
   * @param command the command that makes these results again
   * @return the page, {@code report/index.html}
   * @throws org.idferm.core.error.UserException if a file cannot be written
   */
  public static Path write(Path outDirectory, SweepResults results, String command) {
    Path directory = outDirectory.resolve(Report.DIRECTORY);
    FigureGallery gallery = new FigureGallery(directory.resolve(Report.FIGURES));
    Map<String, String> sections = new LinkedHashMap<>();
    sections.put("experiment", Html.escape(results.experiment()));
    sections.put("banner", Summary.banner(results.dataset()));
    sections.put("headline", headline(results));
    sections.put("table", table(results));
    sections.put("figures", figures(results, gallery));
    sections.put(
        "provenance", ProvenanceSection.of(results.dataset(), results.provenance(), command));
    Path index = directory.resolve("index.html");
    AtomicFiles.writeText(index, PageTemplate.fill("sweep.html", sections));
    return index;
  }

  private static String headline(SweepResults results) {
    return "<p class=\"headline\">%d points, %d folds, %d repetition%s: %d images of %d people.</p>\n"
        .formatted(
            results.points().size(),
            results.protocol().folds(),
            results.protocol().repetitions(),
            results.protocol().repetitions() == 1 ? "" : "s",
            results.dataset().images(),
            results.dataset().subjects());
  }

  private static String table(SweepResults results) {
    List<String> header = new ArrayList<>();
    results.sweep().keySet().forEach(key -> header.add(Html.escape(key)));
    results
        .points()
        .get(0)
        .methods()
        .keySet()
        .forEach(method -> header.add(Html.escape(method) + "<br />mean &plusmn; sd"));
    header.add("results");
    List<List<String>> rows = new ArrayList<>();
    for (SweepPointResult point : results.points()) {
      List<String> row = new ArrayList<>();
      point.settings().values().forEach(v -> row.add(Html.escape(v.toString())));
      for (Accuracy accuracy : point.methods().values()) {
        row.add(Html.percent(accuracy.mean()) + " &plusmn; " + Html.percent(accuracy.sd()));
      }
      row.add("<code>" + Html.escape(point.directory()) + "</code>");
      rows.add(row);
    }
    return Html.table(header, rows);
  }

  private static String figures(SweepResults results, FigureGallery gallery) {
    List<Figure> figures = SweepFigures.of(results);
    return figures.isEmpty()
        ? "<p>No swept key has numbers for values, so there is nothing to draw.</p>\n"
        : gallery.show(
            figures,
            "Mean accuracy over folds and repetitions, on people never seen in training. Where several"
                + " keys are swept, there is a line for each combination of the others&rsquo; values."
                + " The paper&rsquo;s figures 11 (&lambda;) and 12 (slope of the leaky ReLU) are of"
                + " this kind.");
  }
}
