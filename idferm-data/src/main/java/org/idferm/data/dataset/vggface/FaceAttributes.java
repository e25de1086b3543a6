package org.idferm.data.dataset.vggface;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.idferm.core.face.Expression;
import org.idferm.data.csv.CsvColumns;
import org.idferm.data.csv.CsvRow;

/**
 * What the table of attributes says of an image.
 *
 * @param expression the one with the highest score, the first of equals
 * @param neutral the score of neutral, 0 to 1
 * @param pan degrees to the side, -180 to 180
 * @param tilt degrees up or down, -180 to 180
 * @param blur 0 (sharp) to 1
 * @param eyeglasses whether the face wears them
 */
record FaceAttributes(
    Expression expression,
    double neutral,
    double pan,
    double tilt,
    double blur,
    boolean eyeglasses) {

  static final String IMAGE = "image";

  /** The score columns besides neutral; at least one is needed to tell what is not neutral. */
  static final List<String> EXPRESSIONS =
      Expression.ofCkPlus().stream()
          .filter(e -> e != Expression.NEUTRAL)
          .map(Expression::label)
          .toList();

  static final CsvColumns COLUMNS =
      new CsvColumns(
          List.of(IMAGE, Expression.NEUTRAL.label(), "pan", "tilt", "blur", "eyeglasses"),
          EXPRESSIONS);

  private static final double ANGLE = 180;
  private static final Set<String> YES = Set.of("yes", "true", "1");
  private static final Set<String> NO = Set.of("no", "false", "0");

  /**
   * Reads a row.
   *
   * @throws org.idferm.data.dataset.BadFileException if a cell is empty or out of range; names the
   *     line
   */
  static FaceAttributes of(CsvRow row) {
    Expression best = Expression.NEUTRAL;
    double neutral = row.number(Expression.NEUTRAL.label(), 0, 1);
    double highest = neutral;
    for (String label : EXPRESSIONS) {
      if (row.has(label)) {
        double score = row.number(label, 0, 1);
        if (score > highest) {
          highest = score;
          best = Expression.ofLabel(label).orElseThrow();
        }
      }
    }
    return new FaceAttributes(
        best,
        neutral,
        row.number("pan", -ANGLE, ANGLE),
        row.number("tilt", -ANGLE, ANGLE),
        row.number("blur", 0, 1),
        eyeglasses(row));
  }

  private static boolean eyeglasses(CsvRow row) {
    String text = row.text("eyeglasses").toLowerCase(Locale.ROOT);
    if (!YES.contains(text) && !NO.contains(text)) {
      throw row.bad("eyeglasses must be yes or no (true, false, 1, 0), found '%s'".formatted(text));
    }
    return YES.contains(text);
  }
}
