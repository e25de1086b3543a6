package org.idferm.experiments.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.config.GeneratorConfig;
import org.idferm.experiments.config.RunConfigs;
import org.idferm.experiments.generator.GeneratorExperiment;
import org.idferm.experiments.output.OutputDirectory;
import org.idferm.experiments.report.GeneratorReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code idferm train-generator}: the generator by itself, trained and measured. */
@Command(
    name = "train-generator",
    description = "Trains variants of the generator and measures them on held-out people.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  idferm train-generator configs/small/multipie-generator.yaml --data /data/Multi-PIE",
      "  idferm train-generator configs/small/multipie-generator.yaml --data /data/Multi-PIE --resume"
    })
final class TrainGeneratorCommand implements Callable<Integer> {

  private final StopSignal stop;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "CONFIG", description = "The run's configuration, a YAML file.")
  private Path config;

  @Mixin private RunOptions options = new RunOptions();

  TrainGeneratorCommand(StopSignal stop) {
    this.stop = stop;
  }

  @Override
  public Integer call() {
    GeneratorConfig effective =
        RunConfigs.read(config, options.overrides(), GeneratorConfig.defaults());
    GeneratorExperiment experiment = new GeneratorExperiment(stop);
    experiment.check(effective);
    Path root = options.out(effective);
    try (OutputDirectory directory = OutputDirectory.open(root, effective, options.mode())) {
      experiment.run(effective, directory, new ConsoleProgress(Terminal.ofErrorStream()));
      spec.commandLine()
          .getOut()
          .printf("Report: %s%n", root.resolve(GeneratorReport.DIRECTORY).resolve("index.html"));
    }
    return ExitCode.OK;
  }
}
