package org.idferm.data.synthetic;

/**
 * The hair of the head.
 *
 * @param style how it is worn
 * @param albedo reflected share of the light, 0 to 1 (linear light)
 * @param line height of the hairline above the eyes, cm
 * @param volume thickness of the hair, cm
 * @param ragged how uneven the hairline is, cm
 * @param arch how much lower the hairline is at the temples than at its peak, cm
 * @param parting where the hairline peaks, cm from the midline
 */
public record HairLook(
    Style style,
    double albedo,
    double line,
    double volume,
    double ragged,
    double arch,
    double parting) {

  /** How hair is worn. */
  public enum Style {
    /** None, or next to none. */
    BALD,
    /** Short all round. */
    SHORT,
    /** High at the temples. */
    RECEDING,
    /** Combed over the forehead. */
    FRINGE,
    /** Over the ears to the jaw. */
    BOB,
    /** Over the ears to the shoulders. */
    LONG
  }

  static HairLook draw(Draw d) {
    Style[] styles = Style.values();
    Style style = d.chance(0.92) ? styles[1 + d.below(styles.length - 1)] : Style.BALD;
    double line =
        switch (style) {
          case FRINGE -> d.normal(4.6, 0.4);
          case RECEDING -> d.normal(8.3, 0.5);
          default -> d.normal(7.3, 0.45);
        };
    return new HairLook(
        style,
        d.chance(0.65) ? d.uniform(0.012, 0.06) : d.uniform(0.1, 0.45),
        line,
        style == Style.RECEDING ? d.uniform(0.15, 0.6) : d.uniform(0.3, 1.5),
        d.uniform(0.05, style == Style.FRINGE ? 0.8 : 0.4),
        style == Style.FRINGE ? d.uniform(0, 1) : d.uniform(0.5, 3.5),
        d.normal(0, 2.0));
  }

  /** Whether the hair hangs down beside the face. */
  boolean hangs() {
    return style == Style.BOB || style == Style.LONG;
  }
}
