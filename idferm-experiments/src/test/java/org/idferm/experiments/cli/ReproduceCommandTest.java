package org.idferm.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.pipeline.Experiment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of all kinds done again from their results, at toy size; what results say of themselves. */
class ReproduceCommandTest {

  private static final String GENERATOR =
      ToyYaml.DATASET
          + """
          hng: {width: 2, latent: 4, steps: 3, batch: 2}
          evaluation: {hold-out-every: 3, expression-epochs: 1}
          repetitions: 2
          """;

  @TempDir private Path directory;
  private Path config;

  @BeforeEach
  void writeConfig() throws IOException {
    config = ToyRun.config(directory);
  }

  @Test
  void resultsSayWhatMadeThem() throws IOException {
    Path out = run("run", config, "once");

    JsonNode results = read(out);
    JsonNode people = results.get("protocol").get("people");
    assertThat(people).hasSize(2);
    assertThat(people.get(0).get("train").size() + people.get(0).get("validation").size())
        .isEqualTo(3);
    assertThat(people.get(1).get("test")).hasSize(3);
    assertThat(results.get("dataset").get("fingerprint").asText()).hasSize(64);
    // One image of each class a batch, and seven in each of the two folds' single epochs.
    assertThat(results.get("methods").get("softmax").get("degenerateBatches").asInt()).isPositive();
    JsonNode provenance = results.get("provenance");
    assertThat(names(provenance))
        .contains("seed", "versions", "backend", "threads", "cpu", "commit", "configuration");
    assertThat(names(provenance.get("stageSeconds")))
        .contains("fold-0/features", "fold-1/generator", "fold-1/softmax")
        .hasSize(8);
    provenance.get("stageSeconds").forEach(s -> assertThat(s.asDouble()).isPositive());
    anotherProgramAndOtherNumbersAreTold(out, results);
  }

  private void anotherProgramAndOtherNumbersAreTold(Path out, JsonNode results) throws IOException {
    ObjectNode forged = (ObjectNode) results;
    ((ObjectNode) forged.get("provenance")).put("commit", "abc1234");
    ((ObjectNode) forged.get("methods").get("idferm").get("accuracy")).put("mean", 2);
    Files.writeString(out.resolve("results.json"), forged.toString());

    CommandLineRun again = reproduce(out.resolve("results.json"), "again");

    assertThat(again.exitCode()).isEqualTo(ExitCode.DIFFERENT);
    assertThat(again.out().lines().findFirst().orElse(""))
        .startsWith("note: other than then, now: commit: abc1234, ");
    assertThat(again.out())
        .contains("Configuration: the same", "Machine and software: 1 differ")
        .contains("Results (times apart): 1 differ", "  methods.idferm.accuracy.mean: 2, ")
        .endsWith("NOT reproduced." + System.lineSeparator());
  }

  @Test
  void aComparisonWithASweepGivesTheSameNumbersAgain() {
    assertReproduced(run("compare", config, "swept", "--set", "sweep.rml.lambda=[0.5, 2]"));
  }

  @Test
  void generatorsGiveTheSameNumbersAgain() throws IOException {
    Path yaml = Files.writeString(directory.resolve("g.yaml"), GENERATOR);
    Path out = run("train-generator", yaml, "generators");
    assertThat(names(read(out).get("provenance").get("stageSeconds")))
        .containsExactly("shared/features", "full/variant", "full/repetition-2/variant");
    assertThat(call("status", out.toString()).out())
        .isEqualToIgnoringNewLines("finished: 3 of 3 units done");
    assertReproduced(out);

    Path other = changed(out, "lambda2: 0.01", "lambda2: 0.5", "\"l1\" : ", "\"l1\" : 1");
    CommandLineRun diff = call("diff", out.toString(), other.toString());
    assertThat(diff.exitCode()).isEqualTo(ExitCode.DIFFERENT);
    assertThat(diff.out().lines())
        .startsWith("Configuration: 1 differ", "  hng.lambda2 (0.01 before, now 0.5)")
        .anyMatch(line -> line.startsWith("  variants.full.0.measures.l1: "));
  }

  @Test
  void featureNetsGiveTheSameNumbersAgain() throws IOException {
    Path yaml = Files.writeString(directory.resolve("f.yaml"), ToyYaml.FEATURES);
    Path out = run("train-features", yaml, "nets");
    assertThat(call("status", out.toString()).out())
        .isEqualToIgnoringNewLines("finished: 2 of 2 units done");
    assertReproduced(out);

    Path other = changed(out, "steps: 2", "steps: 3", "Sha256\" : \"", "Sha256\" : \"0");
    CommandLineRun diff = call("diff", out.toString(), other.toString());
    assertThat(diff.out())
        .startsWith("Configuration: 1 differ")
        .contains("features.steps (2 before, now 3)", "\n  perceptualSha256: ");
  }

  @Test
  void otherDataAreRefusedBeforeAnythingIsTrained() throws IOException {
    Path faces = directory.resolve("faces");
    String[] synth = {"synth", faces.toString(), "--subjects", "6", "--frames", "2"};
    assertThat(call(synth).exitCode()).isZero();
    String[] real = {
      "--set",
      "dataset={name: ckplus, frames: 1}",
      "--data",
      faces.toString(),
      "--set",
      "methods={softmax: {metric-loss: {name: none}}}",
    };
    Path out = run("run", config, "once", real);
    Path image;
    try (Stream<Path> files = Files.walk(faces.resolve("Landmarks"))) {
      image = files.filter(Files::isRegularFile).sorted().reduce((a, b) -> b).orElseThrow();
    }
    String points = Files.readString(image);
    Files.writeString(image, points + "\n");

    CommandLineRun named = reproduce(out.resolve("results.json"), "named");
    assertThat(named.exitCode()).as(named.err()).isEqualTo(ExitCode.DATA);
    assertThat(named.err())
        .hasLineCount(1)
        .contains("the data set has changed since the run began (")
        .contains(image.getFileName() + " has changed)");

    Path alone = Files.copy(out.resolve("results.json"), directory.resolve("sent.json"));
    CommandLineRun unnamed = reproduce(alone, "unnamed");
    assertThat(unnamed.exitCode()).isEqualTo(ExitCode.DATA);
    assertThat(unnamed.err())
        .hasLineCount(1)
        .contains("(fingerprint ", ", not " + fingerprint(out));

    Files.writeString(image, points);
    Path moved = Files.move(faces, directory.resolve("moved"));
    CommandLineRun elsewhere = reproduce(alone, "elsewhere", "--data", moved.toString());
    assertThat(elsewhere.exitCode()).as(elsewhere.out() + elsewhere.err()).isZero();
    assertThat(elsewhere.out()).contains("Configuration: 1 differ", "  dataset.path");
    CommandLineRun resumed =
        reproduce(out.resolve("results.json"), "named", "--data", moved.toString(), "--resume");
    assertThat(resumed.err()).contains("holds a run of another configuration: dataset.path");
  }

  /** Results as they would be with other texts in them: what follows the first, then the second. */
  private Path changed(Path out, String key, String value, String number, String other)
      throws IOException {
    Path copy = Files.createDirectories(directory.resolve("changed"));
    String text = Files.readString(out.resolve("results.json"));
    assertThat(text).contains(key, number);
    Files.writeString(
        copy.resolve("results.json"), text.replace(key, value).replace(number, other));
    return copy;
  }

  private String fingerprint(Path out) throws IOException {
    return read(out).get("dataset").get("fingerprint").asText();
  }

  private void assertReproduced(Path out) {
    CommandLineRun again = reproduce(out.resolve("results.json"), out.getFileName() + "-again");
    assertThat(again.err()).isEmpty();
    assertThat(again.out())
        .isEqualToIgnoringNewLines(
            "Configuration: the same"
                + "Machine and software: the same"
                + "Results (times apart): the same"
                + "Reproduced: every number is the same.");
    assertThat(again.exitCode()).isZero();
  }

  private Path run(String command, Path yaml, String name, String... more) {
    Path out = directory.resolve(name);
    List<String> arguments =
        new ArrayList<>(List.of(command, yaml.toString(), "--out", out.toString()));
    arguments.addAll(List.of(more));
    CommandLineRun run = call(arguments.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    return out;
  }

  private CommandLineRun reproduce(Path results, String name, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("reproduce", results.toString(), "--out", directory.resolve(name).toString()));
    arguments.addAll(List.of(more));
    return call(arguments.toArray(String[]::new));
  }

  private static CommandLineRun call(String... arguments) {
    return CommandLineRun.of(new Experiment(StopSignal.never()), arguments);
  }

  private static JsonNode read(Path out) throws IOException {
    return new ObjectMapper().readTree(out.resolve("results.json").toFile());
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
