package org.idferm.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.idferm.core.face.Expression;
import org.idferm.core.face.FaceInput;
import org.idferm.core.graph.Graph;
import org.idferm.core.train.StopSignal;
import org.idferm.data.preprocess.Preprocessor;
import org.idferm.experiments.pipeline.Experiment;
import org.idferm.rml.ExpressionClassifier;
import org.idferm.rml.model.ModelCard;
import org.idferm.rml.network.FerNet;
import org.idferm.rml.network.FerNetOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifyCommandTest {

  private static final FerNetOptions NET = new FerNetOptions(2, 8, 4, 6, 0.1);

  @TempDir private Path directory;
  private Path photo;
  private Path faceless;
  private Path model;

  @BeforeEach
  void photographs() throws IOException {
    Path set = directory.resolve("set");
    assertThat(run("synth", set.toString(), "--subjects", "1").exitCode()).isZero();
    String name = "S001_001_00000001";
    photo =
        Files.copy(
            set.resolve("cohn-kanade-images/S001/001/" + name + ".png"),
            directory.resolve("a,b.png"));
    faceless = Files.copy(photo, directory.resolve("faceless.png"));
    Files.copy(
        set.resolve("Landmarks/S001/001/" + name + "_landmarks.txt"), directory.resolve("a,b.txt"));
    model = model("model.npz", Preprocessor.INPUT);
  }

  private Path model(String name, FaceInput input) {
    Path file = directory.resolve(name);
    ModelCard card = new ModelCard(Expression.basic(), NET, input, Optional.empty());
    try (Graph graph = Graph.create(5)) {
      FerNet.classifier(graph, NET);
      try (ExpressionClassifier classifier = new ExpressionClassifier(card, graph.parameters())) {
        classifier.save(file);
      }
    }
    return file;
  }

  private static CommandLineRun run(String... args) {
    return CommandLineRun.of(new Experiment(StopSignal.never()), args);
  }

  private CommandLineRun classify(String... more) {
    List<String> args = new ArrayList<>(List.of("classify", "--model", model.toString()));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  @Test
  void aTableHasALineForEachPhotograph() {
    CommandLineRun run = classify(photo.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).matches("photo +expression +anger +disgust .*surprise");
    assertThat(lines.get(1)).matches(".*a,b\\.png  \\w+ +(\\d+\\.\\d % *){6}");
    assertThat(lines.get(1)).hasSameSizeAs(lines.get(0));
  }

  @Test
  void onePhotographThatCannotBeUsedDoesNotStopTheOthers() {
    CommandLineRun run = classify(faceless.toString(), photo.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.DATA);
    assertThat(run.err()).hasLineCount(1).contains("faceless.png: has no landmark file");
    assertThat(run.out()).hasLineCount(2).contains("a,b.png");
  }

  @Test
  void programsReadCsvAndJson() throws IOException {
    CommandLineRun csv = classify(photo.toString(), "--format", "csv");
    assertThat(csv.out().lines().toList().get(0))
        .isEqualTo("photo,expression,anger,disgust,fear,happy,sadness,surprise");
    assertThat(csv.out().lines().toList().get(1)).startsWith("\"" + photo + "\",");
    CommandLineRun json = classify(photo.toString(), "--format", "json");
    JsonNode one = new ObjectMapper().readTree(json.out()).get(0);
    assertThat(one.get("photo").asText()).isEqualTo(photo.toString());
    JsonNode probabilities = one.get("probabilities");
    String best = one.get("expression").asText();
    double sum = 0;
    for (JsonNode probability : probabilities) {
      assertThat(probability.asDouble()).isLessThanOrEqualTo(probabilities.get(best).asDouble());
      sum += probability.asDouble();
    }
    assertThat(sum).isBetween(0.999, 1.001);
  }

  @Test
  void theResultIsDrawn() throws IOException {
    Path out = directory.resolve("drawn");
    assertThat(classify(photo.toString(), "--out", out.toString()).exitCode()).isZero();
    BufferedImage picture = ImageIO.read(out.resolve("a,b-expression.png").toFile());
    assertThat(picture.getHeight()).isLessThan(picture.getWidth());
    assertThat(picture.getWidth()).isBetween(600, 1000);
    int blue = 0; // the longest bar
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 500; x < picture.getWidth(); x++) {
        blue += picture.getRGB(x, y) == 0xff0072b2 ? 1 : 0;
      }
    }
    assertThat(blue).isGreaterThan(200);
  }

  @Test
  void aModelForOtherPixelsIsRefused() {
    FaceInput input = Preprocessor.INPUT;
    FaceInput other =
        new FaceInput(
            99, input.landmarks(), input.alignedSize(), input.size(), input.crop(), input.steps());
    model = model("other.npz", other);
    CommandLineRun run = classify(photo.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.DATA);
    assertThat(run.err()).hasLineCount(1).contains("other.npz expects faces prepared as");
  }

  @Test
  void aMissingModelIsTold() {
    model = directory.resolve("none.npz");
    CommandLineRun run = classify(photo.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.DATA);
    assertThat(run.err()).hasLineCount(1).contains("no such file", "none.npz");
  }
}
