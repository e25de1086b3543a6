package org.idferm.rml.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Expression;
import org.idferm.core.face.FaceInput;
import org.idferm.core.graph.Graph;
import org.idferm.core.io.NpzFile;
import org.idferm.rml.ExpressionClassifier;
import org.idferm.rml.network.FerNet;
import org.idferm.rml.network.FerNetOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ClassifierFileTest {

  private static final FerNetOptions NET = new FerNetOptions(2, 8, 4, 2, 0.1);
  private static final ModelCard CARD =
      new ModelCard(
          List.of(Expression.HAPPY, Expression.ANGER),
          NET,
          TestCards.INPUT,
          Optional.of(
              new Provenance(
                  "idferm",
                  0,
                  3,
                  -1,
                  12,
                  new Provenance.Data("ckplus", "0f\"e", "files"),
                  new Provenance.Software("0.1.0", "unknown", "1.0.0"),
                  "seed: 1\nrml: {width: 2}\n")));

  @TempDir private Path directory;

  private static Map<String, INDArray> parameters() {
    try (Graph graph = Graph.create(5)) {
      FerNet.classifier(graph, NET);
      return new HashMap<>(graph.copyOfParameters());
    }
  }

  private Path written(Map<String, INDArray> parameters, String json) {
    Path file = directory.resolve("m.npz");
    NpzFile.write(file, new NpzFile.Content(parameters, Map.of(ClassifierFile.CARD, json)));
    return file;
  }

  @Test
  void aFileGivesBackWhatWasWritten() throws IOException {
    Path file = directory.resolve("m.npz");
    Map<String, INDArray> parameters = parameters();
    new ClassifierFile(CARD, parameters).write(file);
    ClassifierFile read = ClassifierFile.read(file);
    assertThat(read.card()).isEqualTo(CARD);
    assertThat(read.parameters()).isEqualTo(parameters);
    byte[] first = Files.readAllBytes(file);
    read.write(file);
    assertThat(Files.readAllBytes(file)).isEqualTo(first);
    assertThat(NpzFile.read(file)).containsOnlyKeys(parameters.keySet());
  }

  @Test
  void theCardCanBeReadByPeople() {
    assertThat(CardJson.write(CARD))
        .startsWith("{\n  \"format\" : \"idferm-classifier\",\n  \"version\" : 1,\n")
        .contains("\"classes\" : [ \"happy\", \"anger\" ]", "\"best-epoch\" : 12");
  }

  @Test
  void provenanceMayBeMissing() {
    ModelCard card = TestCards.of(NET);
    assertThat(CardJson.read(CardJson.write(card))).isEqualTo(card);
  }

  @Test
  void aFileOfAnEarlierVersionIsToldApart() {
    Path file = directory.resolve("old.npz");
    NpzFile.write(file, parameters());
    assertRefused(file, "old.npz", "has no model.json", "train the model again");
  }

  @Test
  void aCardThatDoesNotFitIsRefused() {
    String json = CardJson.write(CARD);
    assertBadCard(json.replace("\"version\" : 1", "\"version\" : 2"), "version 2", "version 1");
    assertBadCard(json.replace("idferm-classifier", "other"), "idferm-classifier", "'other'");
    assertBadCard(json.replace("\"happy\", ", ""), "1 classes for a network with 2 outputs");
    assertBadCard(json.replace("\"happy\"", "\"anger\""), "twice");
    assertBadCard(json.replace("\"happy\"", "\"hapy\""), "no expression 'hapy'");
    assertBadCard(json.replace("\"happy\"", "null"), "");
    assertBadCard(json.replace("\"width\" : 2", "\"width\" : 0"), "width", "1 to 512", "found 0");
    assertBadCard(json.replace("\"width\" : 2", "\"width\" : \"w\""), "");
    assertBadCard(json.replace("\"width\" : 2,", ""), "width");
    assertBadCard(json.replace("\"width\"", "\"wide\""), "'width'");
    assertBadCard(json.substring(0, json.length() / 2), "");
    assertBadCard("null", "expected format");
    assertBadCard("", "expected format");
  }

  private void assertBadCard(String json, String... expected) {
    Path file = written(parameters(), json);
    assertRefused(file, "m.npz: model.json: ");
    assertRefused(file, expected);
  }

  @Test
  void parametersThatDoNotFitAreRefused() {
    String json = CardJson.write(CARD);
    Map<String, INDArray> missing = parameters();
    missing.remove("fc-ec/b");
    assertRefused(written(missing, json), "do not fit", "no value for parameter fc-ec/b");
    Map<String, INDArray> other = parameters();
    other.put("fc-ec/b", Nd4j.zeros(3));
    assertRefused(written(other, json), "do not fit", "fc-ec/b has shape [2], the value [3]");
  }

  @Test
  void numbersThatAreNotFiniteAreRefused() {
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      Map<String, INDArray> parameters = parameters();
      parameters.put("fc-ec/b", Nd4j.createFromArray(1f, (float) bad));
      assertRefused(written(parameters, CardJson.write(CARD)), "fc-ec/b", "not finite");
    }
  }

  private static void assertRefused(Path file, String... expected) {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> ExpressionClassifier.load(file).close())
        .withMessageNotContaining("\n")
        .satisfies(e -> assertThat(e.getMessage()).contains(expected));
  }

  @Test
  void otherInputIsRefused() {
    CARD.requireInput(TestCards.INPUT, "m.npz");
    FaceInput other = new FaceInput(2, "points", 64, 60, "centre", TestCards.INPUT.steps());
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> CARD.requireInput(other, "m.npz"))
        .withMessageStartingWith("m.npz expects faces prepared as FaceInput[version=1")
        .withMessageContaining("version=2")
        .withMessageContaining("(0.1.0)");
  }
}
