package org.idferm.experiments.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.pipeline.Experiment;
import org.idferm.experiments.result.ResultsFile;

/** A run of an experiment so small that tests can afford it. */
final class ToyRun {

  private static final String CONFIG =
      """
      experiment: toy
      seed: 3
      threads: 1
      dataset:
        name: synthetic
        frames: 1
        synthetic: {subjects: 6, frames-per-sequence: 2, image-size: 64}
      protocol: {folds: 2, validation-every: 3}
      features: {width: 2, steps: 2, batch: 2}
      hng: {width: 2, latent: 4, steps: 4, batch: 2}
      rml: {width: 2, hidden: 4, embedding: 4, epochs: 1, per-class: 1, learning-rate: 0.01}
      methods:
        idferm: {metric-loss: {name: rml, rank: 2}}
        softmax: {metric-loss: {name: none}}
      """;

  private ToyRun() {}

  /** Writes the configuration. */
  static Path config(Path directory) throws IOException {
    return Files.writeString(directory.resolve("toy.yaml"), CONFIG);
  }

  static CommandLineRun run(Path config, Path out, String... more) {
    return run(StopSignal.never(), config, out, more);
  }

  static CommandLineRun run(StopSignal stop, Path config, Path out, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("run", config.toString(), "--out", out.toString()));
    arguments.addAll(List.of(more));
    return CommandLineRun.of(new Experiment(stop), arguments.toArray(String[]::new));
  }

  /** The results without what may differ between equal runs: times. */
  static JsonNode numbers(Path out) throws IOException {
    JsonNode tree = new ObjectMapper().readTree(Files.readString(out.resolve(ResultsFile.NAME)));
    strip(tree);
    return tree;
  }

  private static void strip(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(List.of("trainingSeconds", "stageSeconds"));
      object.forEach(ToyRun::strip);
    } else if (node instanceof ArrayNode array) {
      array.forEach(ToyRun::strip);
    }
  }
}
