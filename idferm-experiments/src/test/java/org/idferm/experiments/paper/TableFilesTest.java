package org.idferm.experiments.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.idferm.experiments.paper.PaperTable.Column;
import org.idferm.experiments.paper.PaperTable.Row;
import org.junit.jupiter.api.Test;

class TableFilesTest {

  private static final PaperTable TABLE =
      new PaperTable(
          PaperItem.ACCURACY_MMI,
          "method",
          "per cent",
          List.of(
              Column.published("published"),
              new Column("run_1", true, true, List.of("12 people & \"3\" folds", "5 % of it"))),
          List.of(
              new Row("2B(N+M)", List.of(new Cell(78.53, Double.NaN, 2), new Cell(50.125, 3.5, 1))),
              new Row("own_1", List.of(Cell.EMPTY, new Cell(1, Double.NaN, 0)))),
          "A note.");

  @Test
  void csvHasALineForEveryNumberWithItsRemarks() {
    assertThat(TableFiles.csv(TABLE))
        .isEqualTo(
            """
            method,column,value,deviation,unit,mark,remarks
            2B(N+M),published,78.53,,per cent,,
            2B(N+M),run_1,50.125,3.5,per cent,synthetic,"12 people & ""3"" folds; 5 % of it"
            own_1,run_1,1.0,,per cent,synthetic,"12 people & ""3"" folds; 5 % of it"
            """);
  }

  @Test
  void latexIsATabularOfBooktabs() {
    assertThat(TableFiles.latex(TABLE))
        .isEqualTo(
            """
            % Rank-1 accuracy on MMI. Needs \\usepackage{booktabs}.
            \\begin{tabular}{lrr}
            \\toprule
            method & published & run\\_1\\textsuperscript{a} \\\\
             &  & \\emph{synthetic} \\\\
            \\midrule
            2B(N+M) & 78.53 & 50.1 \\ensuremath{\\pm} 3.5 \\\\
            own\\_1 & -- & 1 \\\\
            \\bottomrule
            \\multicolumn{3}{p{0.9\\linewidth}}{\\footnotesize In per cent. A note.} \\\\
            \\multicolumn{3}{p{0.9\\linewidth}}{\\footnotesize \\textsuperscript{a} run\\_1: \
            12 people \\& ''3'' folds; 5 \\% of it.} \\\\
            \\end{tabular}
            """);
  }

  @Test
  void everyTableOfRunsHasBalancedBracesAndCells() {
    PaperTables tables =
        new PaperTables(
            PublishedValues.paper(),
            List.of(
                Runs.generators("g_1"),
                Runs.recognition("r{1}", Runs.data("ckplus", 9, 7, true), 0.5, "")));
    for (PaperItem item :
        List.of(PaperItem.IDENTITY_ERRORS, PaperItem.ACCURACY_CKPLUS_7, PaperItem.TRAINING_TIME)) {
      PaperTable table = tables.table(item).orElseThrow();
      String latex = TableFiles.latex(table);
      assertThat(braces(latex)).isZero();
      assertThat(latex.lines().filter(l -> l.endsWith("\\\\") && !l.startsWith("\\multicolumn")))
          .allMatch(l -> l.split("(?<!\\\\)&", -1).length == table.columns().size() + 1);
      assertThat(latex.chars()).allMatch(c -> c < 128);
    }
  }

  private static long braces(String latex) {
    String unescaped = latex.replaceAll("\\\\[{}]", "");
    return unescaped.chars().map(c -> c == '{' ? 1 : c == '}' ? -1 : 0).sum();
  }
}
