package org.idferm.experiments.report;

import java.util.List;
import java.util.Locale;

/** Pieces of HTML. */
final class Html {

  private Html() {}

  /** Makes text safe inside elements and attributes. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A table; the cells are HTML. The first column is text, the others are numbers. */
  static String table(List<String> header, List<List<String>> rows) {
    StringBuilder html = new StringBuilder("<div class=\"scroll\"><table>\n<thead><tr>");
    header.forEach(h -> html.append("<th scope=\"col\">").append(h).append("</th>"));
    html.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : rows) {
      html.append("<tr><th scope=\"row\">").append(row.get(0)).append("</th>");
      row.stream().skip(1).forEach(c -> html.append("<td>").append(c).append("</td>"));
      html.append("</tr>\n");
    }
    return html.append("</tbody>\n</table></div>\n").toString();
  }

  /** A share from 0 to 1 as a percentage. */
  static String percent(double share) {
    return Double.isFinite(share)
        ? String.format(Locale.ROOT, "%.1f&nbsp;%%", 100 * share)
        : "&ndash;";
  }

  /** A number with three decimals. */
  static String decimal(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "&ndash;";
  }
}
