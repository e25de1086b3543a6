package org.idferm.experiments.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.idferm.core.error.DataException;
import org.idferm.data.fold.Fold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFilesTest {

  private static final List<String> CLASSES = List.of("anger", "happy");

  @TempDir private Path directory;

  @Test
  void resultsReadBackEqualAndInStableOrder() throws IOException {
    Path file = directory.resolve(ResultsFile.NAME);
    ExperimentResults results = results();

    ResultsFile.write(file, results);

    assertThat(ResultsFile.read(file)).isEqualTo(results);
    String json = Files.readString(file);
    assertThat(json.indexOf("\"idferm\"")).isLessThan(json.indexOf("\"baseline\""));
    assertThat(json).contains("\"personIndependent\" : true", "0.3333333333333333");
  }

  @Test
  void resultsOfOthersAreRefusedWithTheLine() throws IOException {
    Path file = Files.writeString(directory.resolve("r.json"), "{\n\"experiment\": 1, \"x\": 2}");

    assertThatThrownBy(() -> ResultsFile.read(file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("r.json:2")
        .message()
        .doesNotContain("\n");
  }

  @Test
  void figuresAreThoseComputedByHand() {
    List<Prediction> predictions =
        List.of(
            prediction(0, "anger", "anger"),
            prediction(0, "anger", "happy"),
            prediction(0, "happy", "happy"),
            prediction(0, "anger", "happy"),
            prediction(1, "happy", "happy"));

    MethodResult result = MethodResults.of(CLASSES, predictions, 1.5, 28, 3, List.of(3, 4));

    assertThat(result.degenerateBatches()).isEqualTo(3);
    assertThat(result.foldAccuracies()).containsExactly(0.5, 1.0);
    assertThat(result.accuracy().pooled()).isEqualTo(0.6);
    assertThat(result.accuracy().mean()).isEqualTo(0.75);
    assertThat(result.accuracy().sd()).isCloseTo(0.5 / Math.sqrt(2), within(1e-15));
    assertThat(result.confusion()).containsExactly(List.of(1, 2), List.of(0, 2));
    assertThat(result.perClass())
        .containsEntry("anger", new ClassScore(1.0 / 3, 1.0, 0.5, 3))
        .containsEntry("happy", new ClassScore(1.0, 0.5, 4.0 / 6, 2));
  }

  @Test
  void figuresOfRepetitionsAreThoseComputedByHand() {
    Prediction right = prediction(0, "anger", "anger");
    Prediction wrong = prediction(0, "anger", "happy");
    List<Prediction> predictions =
        List.of(
            at(1, 1, right), at(0, 0, right), at(0, 1, wrong), at(1, 0, right), at(1, 0, wrong));

    MethodResult result = MethodResults.of(CLASSES, predictions, 0, 0, 0, List.of(1, 2, 3, 4));

    // Repetition 0: folds 1 and 0, mean 0.5; repetition 1: folds 0.5 and 1, mean 0.75.
    assertThat(result.scores())
        .containsExactly(
            new FoldScore(0, 0, 1, 1),
            new FoldScore(0, 1, 0, 2),
            new FoldScore(1, 0, 0.5, 3),
            new FoldScore(1, 1, 1, 4));
    assertThat(result.foldAccuracies()).containsExactly(0.75, 0.5);
    assertThat(result.accuracy().mean()).isEqualTo(0.625);
    assertThat(result.repetitionSd()).isCloseTo(0.25 / Math.sqrt(2), within(1e-15));
    assertThat(result.accuracy().sd()).isCloseTo(Math.sqrt(0.6875 / 3), within(1e-15));
    assertThatThrownBy(() -> MethodResults.of(CLASSES, predictions, 0, 0, 0, List.of(1)))
        .hasMessage("1 epochs for 4 folds");
  }

  private static Prediction at(int repetition, int fold, Prediction p) {
    return new Prediction(
        p.image(),
        p.subject(),
        p.sequence(),
        p.frame(),
        p.label(),
        repetition,
        fold,
        p.method(),
        p.predicted(),
        p.scores());
  }

  @Test
  void labelsOutsideTheClassesAreRefused() {
    assertThatThrownBy(
            () ->
                MethodResults.of(
                    CLASSES, List.of(prediction(0, "fear", "happy")), 0, 0, 0, List.of()))
        .hasMessageContaining("fear is none of the classes");
  }

  @Test
  void predictionsReadBackEqual() throws IOException {
    Path file = directory.resolve(PredictionsFile.NAME);
    Prediction awkward =
        new Prediction(
            "a, \"b\"/ü.png",
            "S005",
            "S005/001",
            4,
            "anger",
            2,
            0,
            "m",
            "happy",
            List.of(1e-17, 1.0));
    List<Prediction> predictions = List.of(awkward, prediction(1, "happy", "happy"));

    PredictionsFile.write(file, CLASSES, predictions);

    assertThat(PredictionsFile.read(file)).isEqualTo(predictions);
    assertThat(Files.readAllLines(file).get(0)).endsWith("predicted,score:anger,score:happy");
  }

  @Test
  void curvesReadBackEqual() {
    List<TrainingCurvePoint> curve =
        List.of(new TrainingCurvePoint("m", 1, 0, 1, 1.9, 0.2, Double.NaN, 0.1, 3));
    List<HngCurvePoint> losses = List.of(new HngCurvePoint(1, 2, 300, 1, 2, 3, 4, 5, 0.1));

    TrainingCurvesFile.write(directory.resolve("c.csv"), curve);
    HngCurvesFile.write(directory.resolve("h.csv"), losses);

    assertThat(TrainingCurvesFile.read(directory.resolve("c.csv"))).isEqualTo(curve);
    assertThat(HngCurvesFile.read(directory.resolve("h.csv"))).isEqualTo(losses);
  }

  @Test
  void brokenTablesAreRefusedWithTheLine() throws IOException {
    String header = "repetition,fold,step,feat,id,pix,sym,adv,dis\n";
    assertCsvRefused("a,b\n", ":1: expected the columns");
    assertCsvRefused("", ":1: expected the columns");
    assertCsvRefused(header + "1,2,3\n", ":2: expected 9 fields, found 3");
    assertCsvRefused(header + "0,0,1,1,1,1,1,1,1\n0,0,x,1,1,1,1,1,1\n", ":3:");
  }

  private void assertCsvRefused(String text, String message) throws IOException {
    Path file = Files.writeString(directory.resolve("broken.csv"), text);
    assertThatThrownBy(() -> HngCurvesFile.read(file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(message);
  }

  private static Prediction prediction(int fold, String label, String predicted) {
    return new Prediction(
        "i.png", "S1", "S1/001", 3, label, 0, fold, "m", predicted, List.of(0., 1.));
  }

  private static ExperimentResults results() {
    MethodResult method =
        new MethodResult(
            new Accuracy(1.0 / 3, 0.5, 0),
            0,
            List.of(0.5),
            List.of(new FoldScore(0, 0, 0.5, 7)),
            List.of(List.of(1, 2), List.of(0, 2)),
            Map.of("anger", new ClassScore(1.0 / 3, 1, 0.5, 3)),
            12.25,
            28,
            5,
            new Accuracy(0.25, 0.5, 0));
    Map<String, MethodResult> methods = new LinkedHashMap<>();
    methods.put("idferm", method);
    methods.put("baseline", method);
    return new ExperimentResults(
        "e",
        new DatasetSummary("ckplus", "abc", "files", 2, 6, 2, CLASSES, false),
        new ProtocolSummary(
            1,
            1,
            true,
            6,
            ProtocolSummary.SEQUENCE,
            List.of(new Fold(0, people("S1"), people(), people("S2")))),
        methods,
        new HngResult(
            0.1,
            0.2,
            0.3,
            0.01,
            0.5,
            "identity net",
            "",
            Map.of("pix", 4.0),
            9,
            List.of(60, 60),
            true,
            List.of("fold 1: ...")),
        new Provenance(
            Long.MIN_VALUE,
            new Provenance.Versions("0.1", "1.0", "17", "Linux"),
            "CpuBackend",
            2,
            "a cpu",
            "unknown",
            "seed: 1\n",
            new TreeMap<>(Map.of("hng.initial", "9f86")),
            Map.of("fold-0/idferm", 1.5)),
        new CrossDataset(
            new DatasetSummary("oulu", "def", "files", 3, 9, 3, CLASSES, true),
            Map.of("anger", 9),
            Map.of("contempt", 2),
            Map.of()),
        new PretrainingResult(
            new DatasetSummary("multipie", "9", "files", 7, 70, 20, CLASSES, true),
            5,
            2,
            3,
            0.5,
            9));
  }

  private static SortedSet<String> people(String... names) {
    return new TreeSet<>(List.of(names));
  }
}
