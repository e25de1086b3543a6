package org.idferm.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.config.ConfigOverride;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.config.RunConfigs;
import org.idferm.experiments.engine.EngineChoice;
import org.idferm.experiments.output.OutputDirectory;
import org.idferm.experiments.output.OutputMode;
import org.idferm.experiments.pipeline.Experiment;
import org.idferm.experiments.result.ResultsFile;
import org.idferm.experiments.unit.RunStatus;
import org.idferm.experiments.unit.UnitFiles;
import org.idferm.experiments.unit.UnitsFile;

/** A run of an experiment so small that tests can afford it, with two folds of four units. */
record ToyRun(Path out) {

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

  static final EngineChoice HERE = EngineChoice.local(1);

  static EngineChoice spark(String master) {
    return new EngineChoice("spark", Optional.of(master), 0);
  }

  /** Runs or resumes, with keys of the configuration set. */
  void run(EngineChoice choice, StopSignal stop, String... settings) {
    List<ConfigOverride> overrides = List.of(settings).stream().map(ConfigOverride::parse).toList();
    ExperimentConfig config =
        RunConfigs.parse(CONFIG, "toy", overrides, ExperimentConfig.defaults());
    try (OutputDirectory directory = OutputDirectory.open(out, config, OutputMode.RESUME)) {
      new Experiment(stop).on(choice).run(config, directory, Progress.silent());
    }
  }

  void run(EngineChoice choice, String... settings) {
    run(choice, StopSignal.never(), settings);
  }

  Path stage(String file) {
    return out.resolve(UnitFiles.DIRECTORY).resolve(file);
  }

  /** How far it is; empty if no unit can have begun. */
  Optional<RunStatus> status() {
    Path units = out.resolve(UnitsFile.NAME);
    return Files.exists(units)
        ? Optional.of(
            RunStatus.read(UnitsFile.read(units), new UnitFiles(out.resolve(UnitFiles.DIRECTORY))))
        : Optional.empty();
  }

  /** The bytes of {@code results.json}, but for times. */
  String results() throws IOException {
    return Files.readString(out.resolve(ResultsFile.NAME))
        .replaceAll("(\"trainingSeconds\" : )[0-9.E-]+", "$1TIME")
        .replaceAll("(\"stageSeconds\" : )\\{[^}]*}", "$1TIMES");
  }
}
