package org.idferm.experiments.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.idferm.core.io.AtomicFiles;
import org.idferm.experiments.result.GeneratorMeasures;
import org.idferm.experiments.result.GeneratorResults;

/** Writes the report of a run that trains generators, as {@link Report} writes the others. */
public final class GeneratorReport {

  /** The name of the report's directory in an output directory. */
  public static final String DIRECTORY = Report.DIRECTORY;

  private GeneratorReport() {}

  /**
   * Writes a report.
   *
   * @param outDirectory a run's output directory
   * @param data what it shows
   * @return the page, {@code report/index.html}
   * @throws org.idferm.core.error.UserException if a file cannot be written
   */
  public static Path write(Path outDirectory, GeneratorReportData data) {
    Path directory = outDirectory.resolve(DIRECTORY);
    FigureGallery gallery = new FigureGallery(directory.resolve(Report.FIGURES));
    Path index = directory.resolve("index.html");
    AtomicFiles.writeText(index, PageTemplate.fill("generator.html", sections(data, gallery)));
    return index;
  }

  private static Map<String, String> sections(GeneratorReportData data, FigureGallery gallery) {
    GeneratorResults results = data.results();
    GeneratorTables tables = new GeneratorTables(results);
    IdentityTables identity = new IdentityTables(results);
    Map<String, String> sections = new LinkedHashMap<>();
    sections.put("experiment", Html.escape(results.experiment()));
    sections.put("banner", Summary.banner(results.dataset()));
    sections.put("headline", tables.headline());
    sections.put("overview", tables.overview());
    sections.put("quality", tables.quality());
    sections.put("identity", identity.judges());
    sections.put("lambda", identity.lambda1());
    sections.put("training", tables.training());
    sections.put("faces", faces(data, gallery));
    sections.put("verification", verification(results, gallery));
    sections.put("distances", distances(data, gallery));
    sections.put("losses", losses(data, gallery));
    sections.put(
        "provenance",
        ProvenanceSection.of(results.dataset(), results.provenance(), data.command()));
    return sections;
  }

  private static String faces(GeneratorReportData data, FigureGallery gallery) {
    return data.faces().isEmpty()
        ? ""
        : gallery.show(
            List.of(
                FacesFigure.of(
                    "Faces of held-out people: input, true neutral face, and what every variant"
                        + " made of the input",
                    data.faces())),
            "Held-out people: no generator and no feature net has seen any of their faces in"
                + " training (the paper&rsquo;s figures 5 and 9).");
  }

  private static String verification(GeneratorResults results, FigureGallery gallery) {
    Map<String, List<GeneratorMeasures>> generators =
        new LinkedHashMap<>(new GeneratorRows(results).measures());
    generators.remove(GeneratorReportData.TRUE_FACE); // always accepted
    return gallery.show(
        results.thresholds().keySet().stream().map(j -> RocFigure.of(j, generators)).toList(),
        "Verification of every made face with the true neutral face of every held-out person:"
            + " share of right pairs accepted, by the share of wrong ones, mean over repetitions.");
  }

  private static String distances(GeneratorReportData data, FigureGallery gallery) {
    List<String> judges = new ArrayList<>(data.results().thresholds().keySet());
    String judge = judges.get(judges.size() - 1);
    return gallery.show(
        List.of(DistanceFigure.of(judge, data.results().thresholds().get(judge), data.distances())),
        "Distance between a made face and its input, as the judge %s sees it; the line is its threshold (the paper&rsquo;s figure 10)."
            .formatted(Html.escape(judge)));
  }

  private static String losses(GeneratorReportData data, FigureGallery gallery) {
    List<Figure> figures = new ArrayList<>();
    data.results()
        .variants()
        .forEach(
            (name, repetitions) ->
                HngFigure.of(name, repetitions.stream().flatMap(v -> v.curve().stream()).toList())
                    .ifPresent(figures::add));
    return gallery.show(
        figures,
        "Each loss without its weight, mean over repetitions, logarithmic axis. Numbers in"
            + " parentheses are the paper&rsquo;s equations.");
  }
}
