package org.idferm.experiments.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.idferm.core.io.AtomicFiles;
import org.idferm.experiments.paper.FinishedRun;
import org.idferm.experiments.paper.PaperItem;
import org.idferm.experiments.paper.PaperTable;
import org.idferm.experiments.paper.PaperTables;
import org.idferm.experiments.paper.PublishedValues;
import org.idferm.experiments.paper.TableFiles;

/**
 * Writes the paper's tables and figures with the numbers of finished runs beside the published
 * ones: {@code index.html}, which needs no other file; {@code tables/*.csv} and {@code *.tex};
 * {@code figures/*.svg} and {@code *.png}.
 */
public final class PaperReport {

  private static final String TABLES = "tables";

  private final Path directory;
  private final List<FinishedRun> runs;
  private final List<PaperItem> filled = new ArrayList<>();
  private final List<PaperItem> missing = new ArrayList<>();

  private PaperReport(Path directory, List<FinishedRun> runs) {
    this.directory = directory;
    this.runs = List.copyOf(runs);
  }

  /**
   * What was written.
   *
   * @param page the page
   * @param filled tables and figures that the runs could fill
   * @param missing those that they could not
   */
  public record Written(Path page, List<PaperItem> filled, List<PaperItem> missing) {

    /**
     * Copies the lists.
     *
     * @param page the page
     * @param filled tables and figures filled
     * @param missing the others
     */
    public Written {
      filled = List.copyOf(filled);
      missing = List.copyOf(missing);
    }
  }

  /**
   * Writes page, tables and figures.
   *
   * @param directory a new or empty directory
   * @param runs finished runs, at least one
   * @return what could be filled
   * @throws org.idferm.core.error.DataException if a file of a run cannot be read
   * @throws org.idferm.core.error.UserException if a file cannot be written
   */
  public static Written write(Path directory, List<FinishedRun> runs) {
    return new PaperReport(directory, runs).write();
  }

  private Written write() {
    String items = items();
    Map<String, String> sections = new LinkedHashMap<>();
    sections.put("count", Integer.toString(runs.size()));
    sections.put("plural", runs.size() == 1 ? "" : "s");
    sections.put("banner", banner());
    sections.put("runs", PaperRuns.table(runs));
    sections.put("contents", contents());
    sections.put("items", items);
    sections.put("missing", missing());
    Path page = directory.resolve("index.html");
    AtomicFiles.writeText(page, PageTemplate.fill("paper.html", sections));
    return new Written(page, filled, missing);
  }

  private String banner() {
    List<String> synthetic =
        runs.stream().filter(r -> r.dataset().synthetic()).map(r -> Html.escape(r.name())).toList();
    return synthetic.isEmpty()
        ? ""
        : "<p class=\"banner\" role=\"note\"><strong>Synthetic faces</strong> in %s: made by a program. These numbers show that the method runs from end to end; they say nothing about people.</p>\n"
            .formatted(String.join(", ", synthetic));
  }

  private String items() {
    PaperTables tables = new PaperTables(PublishedValues.paper(), runs);
    PaperFigureSections figures =
        new PaperFigureSections(runs, new FigureGallery(directory.resolve(Report.FIGURES)));
    StringBuilder html = new StringBuilder();
    for (PaperItem item : PaperItem.values()) {
      String content = tables.table(item).map(this::table).orElseGet(() -> figures.of(item));
      if (content.isEmpty()) {
        missing.add(item);
      } else {
        filled.add(item);
        html.append(
            "<section id=\"%s\">\n<p class=\"kicker\">%s</p>\n<h2>%s</h2>\n%s</section>\n"
                .formatted(item.id(), place(item), Html.escape(item.title()), content));
      }
    }
    return html.toString();
  }

  private String table(PaperTable table) {
    TableFiles.write(directory.resolve(TABLES), table);
    String file = TABLES + "/" + table.item().id();
    return PaperTableHtml.of(table)
        + "<p class=\"note\">Also as <code>%s.csv</code> and <code>%s.tex</code>.</p>\n"
            .formatted(file, file);
  }

  private String contents() {
    StringBuilder html = new StringBuilder("<ul class=\"contents\">\n");
    for (PaperItem item : filled) {
      html.append(
          "<li><a href=\"#%s\">%s</a> <small>%s</small></li>\n"
              .formatted(item.id(), Html.escape(item.title()), place(item)));
    }
    return html.append("</ul>\n").toString();
  }

  private String missing() {
    if (missing.isEmpty()) {
      return "<p>Nothing: these runs fill every table and figure.</p>\n";
    }
    StringBuilder html = new StringBuilder("<dl>\n");
    for (PaperItem item : missing) {
      html.append(
          "<dt>%s <small>%s</small></dt>\n<dd>%s</dd>\n"
              .formatted(
                  Html.escape(item.title()),
                  place(item),
                  Html.escape("Filled by: " + item.recipe())));
    }
    return html.append("</dl>\n").toString();
  }

  private static String place(PaperItem item) {
    return Html.escape(item.place()) + " of the paper";
  }
}
