package org.idferm.experiments.report;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.idferm.core.io.AtomicFiles;
import org.idferm.experiments.result.ExperimentResults;

/**
 * Writes the report: {@code index.html}, which needs no other file, and {@code figures/*.svg,
 * *.png}.
 */
public final class Report {

  /** The name of the report's directory in an output directory. */
  public static final String DIRECTORY = "report";

  /** The name of the figures' directory in it. */
  static final String FIGURES = "figures";

  private Report() {}

  /**
   * Writes a report.
   *
   * @param outDirectory a run's output directory; the report's own directory, {@value #DIRECTORY},
   *     is made in it, and files of an earlier report are replaced
   * @param data what it shows
   * @return the page, {@code report/index.html}
   * @throws org.idferm.core.error.UserException if a file cannot be written
   */
  public static Path write(Path outDirectory, ReportData data) {
    Path directory = outDirectory.resolve(DIRECTORY);
    Map<String, String> sections = sections(data, new FigureGallery(directory.resolve(FIGURES)));
    String page = PageTemplate.fill("report.html", sections);
    Path index = directory.resolve("index.html");
    AtomicFiles.writeText(index, page);
    return index;
  }

  private static Map<String, String> sections(ReportData data, FigureGallery gallery) {
    ExperimentResults results = data.results();
    Summary summary = new Summary(results);
    MethodTables tables = new MethodTables(results);
    Map<String, String> sections = new LinkedHashMap<>();
    sections.put("experiment", Html.escape(results.experiment()));
    sections.put("banner", Summary.banner(results.dataset()));
    sections.put("headline", summary.headline());
    sections.put("accuracies", tables.accuracies());
    sections.put(
        "comparison",
        data.comparison().map(c -> new ComparisonSection(c, gallery).html()).orElse(""));
    sections.put("paper", new PaperFigures(results).section());
    sections.put("confusions", confusions(results, gallery));
    sections.put("recalls", tables.recalls());
    sections.put("training", training(data, gallery));
    sections.put("faces", faces(data, gallery));
    sections.put("hng", results.generator().map(HngTable::of).orElse(HngTable.NONE));
    sections.put("hng-losses", hngLosses(data, gallery));
    sections.put(
        "provenance",
        ProvenanceSection.of(results.dataset(), results.provenance(), data.command()));
    return sections;
  }

  private static String confusions(ExperimentResults results, FigureGallery gallery) {
    List<Figure> figures =
        results.methods().entrySet().stream()
            .map(m -> ConfusionFigure.of(m.getKey(), results.dataset().classes(), m.getValue()))
            .toList();
    return gallery.show(
        figures,
        "Test %1$s of all folds. A row is a true class and sums to 100&nbsp;%%; below each share, the number of %1$s."
            .formatted(results.protocol().unit()));
  }

  private static String training(ReportData data, FigureGallery gallery) {
    List<Figure> figures = TrainingFigures.of(data.curves());
    return figures.isEmpty()
        ? ""
        : gallery.show(
            figures,
            "Thick: mean over the folds still training at that epoch; thin: single folds. The kept"
                + " epoch is chosen by validation accuracy, on people who are in neither training"
                + " nor test.");
  }

  private static String faces(ReportData data, FigureGallery gallery) {
    return data.faces().isEmpty()
        ? ""
        : gallery.show(
            List.of(
                FacesFigure.of(
                    "Faces of test people: input, generated neutral face, true neutral face",
                    data.faces().stream().map(FaceTriple::column).toList())),
            "Test people: the generator has seen none of their faces in training.");
  }

  private static String hngLosses(ReportData data, FigureGallery gallery) {
    return HngFigure.of("", data.hngCurves())
        .map(
            figure ->
                gallery.show(
                    List.of(figure),
                    "Means over folds, each loss without its weight, logarithmic axis. Numbers in"
                        + " parentheses are the paper&rsquo;s equations."))
        .orElse("");
  }
}
