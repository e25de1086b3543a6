package org.idferm.experiments.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatexTest {

  @Test
  void nothingInATextIsACommand() {
    assertThat(Latex.escape("a_b & 5 % of {x} ~ ^ $ # \\n"))
        .isEqualTo(
            "a\\_b \\& 5 \\% of \\{x\\} \\textasciitilde{} \\textasciicircum{} \\$ \\#"
                + " \\textbackslash{}n");
  }

  @Test
  void whatOldFontEncodingsTurnIntoSomethingElseIsNamed() {
    assertThat(Latex.escape("<b> | \"")).isEqualTo("\\textless{}b\\textgreater{} \\textbar{} ''");
  }

  @Test
  void symbolsNeedNoPackage() {
    assertThat(Latex.escape("\u03bb1 \u00b1 30\u00b0 \u2013 \u2212"))
        .isEqualTo(
            "\\ensuremath{\\lambda}1 \\ensuremath{\\pm} 30\\ensuremath{^\\circ} --"
                + " \\ensuremath{-}");
  }

  @Test
  void aLineBreakEndsNoParagraph() {
    assertThat(Latex.escape("a\nb")).isEqualTo("a b");
  }
}
