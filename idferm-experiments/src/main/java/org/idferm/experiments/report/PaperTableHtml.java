package org.idferm.experiments.report;

import org.idferm.experiments.paper.Cell;
import org.idferm.experiments.paper.PaperTable;
import org.idferm.experiments.paper.PaperTable.Column;
import org.idferm.experiments.paper.PaperTable.Row;

/** A table of the paper as HTML, remarks on its columns in its foot. */
final class PaperTableHtml {

  private PaperTableHtml() {}

  static String of(PaperTable table) {
    StringBuilder html = new StringBuilder("<div class=\"scroll\"><table class=\"paper\">\n");
    html.append("<thead><tr>").append(head(Html.escape(table.rowTitle())));
    for (int i = 0; i < table.columns().size(); i++) {
      html.append(head(heading(table, i)));
    }
    html.append("</tr></thead>\n<tbody>\n");
    table.rows().forEach(row -> html.append(row(table, row)));
    return html.append("</tbody>\n<tfoot>\n")
        .append(foot(table))
        .append("</tfoot>\n</table></div>\n")
        .toString();
  }

  private static String head(String html) {
    return "<th scope=\"col\">" + html + "</th>";
  }

  private static String heading(PaperTable table, int i) {
    Column column = table.columns().get(i);
    String title = Html.escape(column.title());
    return column.own()
        ? "%s<sup>%s</sup><br /><em class=\"mark\">%s</em>"
            .formatted(title, table.letter(i), Html.escape(column.mark()))
        : title;
  }

  private static String row(PaperTable table, Row row) {
    StringBuilder html =
        new StringBuilder("<tr><th scope=\"row\">%s</th>".formatted(Html.escape(row.title())));
    for (int i = 0; i < row.cells().size(); i++) {
      Cell cell = row.cells().get(i);
      html.append(table.columns().get(i).own() ? "<td class=\"own\">" : "<td>")
          .append(cell.text("&ndash;", "&nbsp;&plusmn;&nbsp;"))
          .append("</td>");
    }
    return html.append("</tr>\n").toString();
  }

  private static String foot(PaperTable table) {
    StringBuilder html = new StringBuilder();
    note(html, table, "In %s. %s".formatted(Html.escape(table.unit()), Html.escape(table.note())));
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      if (!column.remarks().isEmpty()) {
        note(
            html,
            table,
            "<sup>%s</sup> %s: %s."
                .formatted(
                    table.letter(i),
                    Html.escape(column.title()),
                    Html.escape(String.join("; ", column.remarks()))));
      }
    }
    return html.toString();
  }

  private static void note(StringBuilder html, PaperTable table, String note) {
    html.append(
        "<tr><td colspan=\"%d\">%s</td></tr>\n".formatted(table.columns().size() + 1, note));
  }
}
