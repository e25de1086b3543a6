package org.idferm.experiments.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.idferm.experiments.pipeline.StageDirectory;
import org.idferm.experiments.result.DatasetSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {

  private static final double EPS = 1e-9;
  private static final EmbeddingMeasures MEASURES = Outcomes.embedding(0.55, new double[0][]);

  @TempDir private Path directory;

  /** Folds of ten images each; {@code right[repetition][fold]} of them right. */
  private static List<FoldOutcome> folds(int[]... right) {
    List<FoldOutcome> outcomes = new ArrayList<>();
    for (int repetition = 0; repetition < right.length; repetition++) {
      for (int fold = 0; fold < right[repetition].length; fold++) {
        outcomes.add(Outcomes.of(fold, repetition, right[repetition][fold], 10, MEASURES));
      }
    }
    return outcomes;
  }

  private static Comparison comparison() {
    Map<String, List<FoldOutcome>> methods = new LinkedHashMap<>();
    methods.put("idferm", folds(new int[] {9, 8, 9}, new int[] {9, 10, 9}));
    methods.put("triplet", folds(new int[] {7, 8, 6}, new int[] {7, 7, 8}));
    methods.put("softmax", folds(new int[] {6, 8, 7}, new int[] {8, 8, 7}));
    return Comparison.of(methods);
  }

  @Test
  void rowsSumUpFoldsAndSeeds() {
    MethodRow row = comparison().rows().get(0);
    assertThat(row.method()).isEqualTo("idferm");
    assertThat(row.accuracy().pooled()).isCloseTo(54.0 / 60, within(EPS));
    assertThat(row.accuracy().mean()).isCloseTo(0.9, within(EPS));
    // deviations 0, -0.1, 0, 0, 0.1, 0: variance 0.02 / 5
    assertThat(row.accuracy().sd()).isCloseTo(Math.sqrt(0.004), within(EPS));
    assertThat(row.secondsToBest()).isCloseTo(20, within(EPS));
    assertThat(row.degenerateBatches()).isEqualTo(12);
    assertThat(row.mean(FeatureSpace.EXPRESSION_BRANCH, Measure.IDENTITY_LEAKAGE))
        .isCloseTo(0.5, within(EPS));
    assertThat(row.mean(FeatureSpace.METRIC_BRANCH, Measure.IDENTITY_LEAKAGE)).isNaN();
  }

  /** Fold means of idferm 0.9, 0.9, 0.9 and of softmax 0.7, 0.8, 0.7: differences 0.2, 0.1, 0.2. */
  @Test
  void differencesAreOfFoldsWithSeedsAveraged() {
    List<PairedDifference> against = comparison().differences().get("softmax");
    assertThat(against).extracting(PairedDifference::method).containsExactly("idferm", "triplet");
    PairedDifference idferm = against.get(0);
    assertThat(idferm.folds()).isEqualTo(3);
    assertThat(idferm.mean()).isCloseTo(0.5 / 3, within(EPS));
    // variance 1/300, error √((1/3 + 1/2)/300) = 0.0527046, t = 3.162278, df 2: p = 0.0871290
    assertThat(idferm.p()).isCloseTo(0.0871290, within(1e-6));
    assertThat(idferm.pHolm()).isCloseTo(2 * 0.0871290, within(1e-6));
    assertThat(idferm.low()).isLessThan(0);
    assertThat(idferm.significant()).isFalse();
  }

  /** In the first seed idferm alone has 3, 0 and 2 right, softmax alone none: 2 / 2⁵. */
  @Test
  void mcNemarLooksAtTheFirstSeedsImages() {
    assertThat(comparison().differences().get("softmax").get(0).pMcNemar())
        .isCloseTo(2 / 32.0, within(EPS));
  }

  @Test
  void everyMethodIsHeldAgainstSoftmaxAndIdferm() {
    assertThat(comparison().differences()).containsOnlyKeys("softmax", "idferm");
    Map<String, List<FoldOutcome>> others = new LinkedHashMap<>();
    others.put("b", folds(new int[] {5, 5}));
    others.put("a", folds(new int[] {6, 7}));
    assertThat(Comparison.of(others).differences()).containsOnlyKeys("b");
    assertThatThrownBy(() -> Comparison.of(Map.of())).hasMessageContaining("no method");
  }

  /** A resumed run reads what an earlier one has measured. */
  @Test
  void measuresSurviveTheWayThroughAStageFile() {
    EmbeddingMeasures measures = Outcomes.embedding(Double.NaN, new double[][] {{1, 2}, {3, 4}});
    StageDirectory stage = StageDirectory.of(directory, "fold-0", 0, 1);
    stage.write("m.json", measures);
    EmbeddingMeasures read = stage.read("m.json", EmbeddingMeasures.class).orElseThrow();
    assertThat(read.spaces()).isEqualTo(measures.spaces());
    assertThat(read.plane()).isDeepEqualTo(measures.plane());
    assertThat(read.value(FeatureSpace.EXPRESSION_BRANCH, Measure.IDENTITY_LEAKAGE)).isNaN();
  }

  @Test
  void filesHoldALineForEachMethodAndPair() throws IOException {
    Path methods = directory.resolve(ComparisonFiles.METHODS);
    Path significance = directory.resolve(ComparisonFiles.SIGNIFICANCE);
    ComparisonFiles.writeMethods(methods, comparison());
    ComparisonFiles.writeSignificance(significance, comparison());
    List<String> lines = Files.readAllLines(methods);
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0))
        .startsWith("method,runs,accuracyPooled,")
        .contains(",expression-branch:identity-leakage,", "metric-branch:silhouette");
    assertThat(lines.get(1)).startsWith("idferm,6,0.9,").endsWith("NaN");
    assertThat(Files.readAllLines(significance))
        .hasSize(5)
        .anyMatch(line -> line.startsWith("triplet,idferm,3,-0."));
  }

  @Test
  void theLatexTableHasOwnAndPublishedRows() throws IOException {
    Path file = directory.resolve(ComparisonFiles.LATEX);
    DatasetSummary dataset =
        new DatasetSummary("my_set", "", "files", 12, 60, 30, List.of("happy", "fear"), true);
    ComparisonFiles.writeLatex(file, comparison(), dataset);
    assertThat(Files.readString(file))
        .contains("my\\_set (synthetic faces): 12 people, 2 classes")
        .contains("idferm & 90.00 & $90.00 \\pm 6.32$ & 20.0 & 14 & 0.50 \\\\")
        .contains("IDFERM & 98.35 & -- & 2520 & -- & -- \\\\")
        .contains("\\toprule", "Pooled, \\%", "\\end{tabular}")
        .doesNotContain("%%", "NaN");
  }
}
