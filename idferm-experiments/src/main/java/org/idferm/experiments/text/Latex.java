package org.idferm.experiments.text;

import java.util.Map;

/** Text for LaTeX documents. */
public final class Latex {

  private static final Map<Integer, String> SPECIAL =
      Map.ofEntries(
          Map.entry((int) '\\', "\\textbackslash{}"),
          Map.entry((int) '&', "\\&"),
          Map.entry((int) '%', "\\%"),
          Map.entry((int) '$', "\\$"),
          Map.entry((int) '#', "\\#"),
          Map.entry((int) '_', "\\_"),
          Map.entry((int) '{', "\\{"),
          Map.entry((int) '}', "\\}"),
          Map.entry((int) '~', "\\textasciitilde{}"),
          Map.entry((int) '^', "\\textasciicircum{}"),
          Map.entry((int) '<', "\\textless{}"),
          Map.entry((int) '>', "\\textgreater{}"),
          Map.entry((int) '|', "\\textbar{}"),
          Map.entry((int) '"', "''"),
          Map.entry((int) '\n', " "),
          Map.entry(0x00b0, "\\ensuremath{^\\circ}"),
          Map.entry(0x00b1, "\\ensuremath{\\pm}"),
          Map.entry(0x03b1, "\\ensuremath{\\alpha}"),
          Map.entry(0x03bb, "\\ensuremath{\\lambda}"),
          Map.entry(0x2013, "--"),
          Map.entry(0x2019, "'"),
          Map.entry(0x2212, "\\ensuremath{-}"));

  private Latex() {}

  /**
   * Makes plain text safe in a LaTeX document that is read as UTF-8.
   *
   * @param text plain text
   * @return the same to be typeset; a line break becomes a space
   */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().forEach(c -> escaped.append(SPECIAL.getOrDefault(c, Character.toString(c))));
    return escaped.toString();
  }
}
