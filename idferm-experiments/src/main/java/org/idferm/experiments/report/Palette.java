package org.idferm.experiments.report;

import java.awt.Color;
import java.awt.Font;

/** Colours and fonts of the figures. */
final class Palette {

  static final Color PAPER = Color.WHITE;
  static final Color INK = new Color(0x1f2328);
  static final Color FAINT = new Color(0x6b7280);
  static final Color GRID = new Color(0xe5e7eb);

  /** Okabe and Ito's colours, which colour-blind readers can tell apart. */
  private static final Color[] SERIES = {
    new Color(0x0072b2),
    new Color(0xd55e00),
    new Color(0x009e73),
    new Color(0xcc79a7),
    new Color(0xe69f00),
    new Color(0x56b4e9),
  };

  /** How many colours {@link #series} has before it begins again. */
  static final int SERIES_COUNT = SERIES.length;

  private static final Color STRONGEST = new Color(0x08458c);

  private Palette() {}

  static Color series(int i) {
    return SERIES[i % SERIES.length];
  }

  /** One of {@code count} colours, as different as so many can be; neighbours differ in light. */
  static Color hue(int i, int count) {
    return Color.getHSBColor((float) i / count, 0.85f, i % 2 == 0 ? 0.85f : 0.6f);
  }

  /** The colour made lighter, for what stands in the background. */
  static Color faint(Color color) {
    return mix(PAPER, color, 0.3);
  }

  /** White for 0 to deep blue for 1. */
  static Color shade(double share) {
    return mix(PAPER, STRONGEST, share);
  }

  private static Color mix(Color a, Color b, double share) {
    return new Color(
        mix(a.getRed(), b.getRed(), share),
        mix(a.getGreen(), b.getGreen(), share),
        mix(a.getBlue(), b.getBlue(), share));
  }

  private static int mix(int a, int b, double share) {
    return (int) Math.round(a + (b - a) * share);
  }

  static Font font(int size) {
    return new Font(Font.SANS_SERIF, Font.PLAIN, size);
  }

  static Font bold(int size) {
    return new Font(Font.SANS_SERIF, Font.BOLD, size);
  }
}
