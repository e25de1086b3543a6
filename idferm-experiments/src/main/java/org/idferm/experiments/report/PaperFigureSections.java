package org.idferm.experiments.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.idferm.experiments.paper.FinishedRun;
import org.idferm.experiments.paper.PaperItem;
import org.idferm.experiments.paper.Remarks;
import org.idferm.experiments.result.GeneratorDistancesFile;

/** The paper's figures, each from all runs that have what it shows. */
final class PaperFigureSections {

  private static final Pattern NO_FILE_NAME = Pattern.compile("[^\\p{L}\\p{N}.-]");
  private static final String LAMBDA = "rml.lambda";
  private static final String SLOPE = "rml.leaky-slope";

  private final List<FinishedRun> runs;
  private final FigureGallery gallery;

  PaperFigureSections(List<FinishedRun> runs, FigureGallery gallery) {
    this.runs = List.copyOf(runs);
    this.gallery = gallery;
  }

  /** A figure with its caption; empty if no run can fill it, or if the item is a table. */
  String of(PaperItem item) {
    return switch (item) {
      case FACES -> faces();
      case DISTANCES -> distances();
      case LAMBDA -> sweep(LAMBDA);
      case LEAKY_SLOPE -> sweep(SLOPE);
      case CONFUSION -> confusions();
      default -> "";
    };
  }

  private String faces() {
    StringBuilder html = new StringBuilder();
    for (FinishedRun run : runs) {
      Path figures = run.directory().resolve(Report.DIRECTORY).resolve(Report.FIGURES);
      if (PictureFile.isThere(figures, FacesFigure.NAME)) {
        html.append(
            gallery.showAgain(
                PictureFile.read(
                    figures,
                    FacesFigure.NAME,
                    named(FacesFigure.NAME, run),
                    "Faces of " + run.name() + ", in rows"),
                caption(run, "people that the generator was not trained on.")));
      }
    }
    return html.toString();
  }

  private String distances() {
    StringBuilder html = new StringBuilder();
    for (FinishedRun run : runs) {
      Path file = run.directory().resolve(GeneratorDistancesFile.NAME);
      if (run instanceof FinishedRun.Generators generators && Files.isRegularFile(file)) {
        GeneratorDistancesFile.Distances distances = GeneratorDistancesFile.read(file);
        Double threshold = generators.results().thresholds().get(distances.judge());
        if (threshold != null) {
          html.append(
              gallery.show(
                  List.of(
                      DistanceFigure.of(distances.judge(), threshold, distances.byVariant())
                          .named(named("distances", run))),
                  caption(
                      run,
                      "by the judge %s; the line is its threshold. The paper&rsquo;s judge is FaceNet."
                          .formatted(Html.escape(distances.judge())))));
        }
      }
    }
    return html.toString();
  }

  private String sweep(String key) {
    StringBuilder html = new StringBuilder();
    for (FinishedRun run : runs) {
      if (run instanceof FinishedRun.Sweep sweep) {
        List<Figure> figures =
            SweepFigures.of(sweep.results(), key).stream()
                .map(f -> f.named(named(f.name(), run)))
                .toList();
        if (!figures.isEmpty()) {
          html.append(
              gallery.show(
                  figures,
                  caption(
                      run,
                      Html.escape(String.join("; ", Remarks.sweep(sweep)))
                          + ". Mean over folds and seeds; published: "
                          + PublishedRange.of(key).orElseThrow().text()
                          + ", on CK+ with seven classes.")));
        }
      }
    }
    return html.toString();
  }

  private String confusions() {
    StringBuilder html = new StringBuilder();
    for (FinishedRun run : runs) {
      if (run instanceof FinishedRun.Recognition recognition) {
        List<Figure> figures = new ArrayList<>();
        recognition
            .results()
            .methods()
            .forEach(
                (name, method) -> {
                  Figure figure = ConfusionFigure.of(name, recognition.dataset().classes(), method);
                  figures.add(figure.named(named(figure.name(), run)));
                });
        html.append(
            gallery.show(
                figures,
                caption(
                    run,
                    ("test %s of all folds. A row is a true class and sums to 100&nbsp;%%; below"
                            + " each share, their number.")
                        .formatted(recognition.results().protocol().unit()))));
      }
    }
    return html.toString();
  }

  /** A caption, HTML: whose faces, then what is to be seen. */
  private static String caption(FinishedRun run, String text) {
    return "<strong>%s</strong> (%s%s): %s"
        .formatted(
            Html.escape(run.name()),
            run.dataset().synthetic() ? "synthetic faces, " : "",
            Html.escape("%s, %d people".formatted(run.dataset().name(), run.dataset().subjects())),
            text);
  }

  /** A file's name; directories may be called anything. */
  /** A file's name of its own for every run: what may not be in one is written as its code. */
  private static String named(String figure, FinishedRun run) {
    return figure
        + "-"
        + NO_FILE_NAME
            .matcher(run.name())
            .replaceAll(m -> "_%x".formatted(m.group().codePointAt(0)));
  }
}
