package org.idferm.experiments.report;

import org.idferm.experiments.paper.Cell;
import org.idferm.experiments.paper.PaperTable;
import org.idferm.experiments.paper.PaperTable.Column;
import org.idferm.experiments.paper.PaperTable.Row;

/** A table of the paper as HTML, remarks on its columns below it. */
final class PaperTableHtml {

  private PaperTableHtml() {}

  static String of(PaperTable table) {
    StringBuilder html = new StringBuilder("<div class=\"scroll\"><table>\n");
    html.append("<thead><tr>").append(head(Html.escape(table.rowTitle())));
    for (int i = 0; i < table.columns().size(); i++) {
      html.append(head(heading(table, i)));
    }
    html.append("</tr></thead>\n<tbody>\n");
    table.rows().forEach(row -> html.append(row(table, row)));
    return html.append("</tbody>\n</table></div>\n").append(notes(table)).toString();
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

  private static String notes(PaperTable table) {
    StringBuilder html = new StringBuilder();
    note(html, "In %s. %s".formatted(Html.escape(table.unit()), Html.escape(table.note())));
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      if (!column.remarks().isEmpty()) {
        note(
            html,
            "<sup>%s</sup> <strong>%s</strong>: %s."
                .formatted(
                    table.letter(i),
                    Html.escape(column.title()),
                    Html.escape(String.join("; ", column.remarks()))));
      }
    }
    return html.toString();
  }

  private static void note(StringBuilder html, String note) {
    html.append("<p class=\"note remark\">").append(note).append("</p>\n");
  }
}
