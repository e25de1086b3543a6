package org.idferm.experiments.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.config.RunConfigs;
import org.idferm.experiments.output.OutputDirectory;
import org.idferm.experiments.pipeline.ExperimentPipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code idferm run}: an experiment from its configuration to its report. */
@Command(
    name = "run",
    description = "Runs an experiment and writes results and a report.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  idferm run configs/quickstart.yaml",
      "  idferm run configs/ckplus-7-small.yaml --data /data/CK+ --out out/ck",
      "  idferm run configs/quickstart.yaml --seed 2 --set rml.lambda=0.5 --out out/half",
      "  idferm run configs/ckplus-7-small.yaml --data /data/CK+ --out out/ck --resume"
    })
final class RunCommand implements Callable<Integer> {

  private final ExperimentPipeline pipeline;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "CONFIG", description = "The experiment's configuration, a YAML file.")
  private Path config;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Units of work at once, each with --threads threads; by default one if threads are given,"
              + " else as many as cores and memory allow. Changes no result.")
  private int jobs;

  @Mixin private RunOptions options = new RunOptions();

  RunCommand(ExperimentPipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public Integer call() {
    ExperimentConfig effective =
        RunConfigs.read(config, options.overrides(), ExperimentConfig.defaults());
    if (jobs < 0 || jobs > 256) {
      throw new ParameterException(
          spec.commandLine(), "--jobs must be from 1 to 256 (0 to choose), found " + jobs);
    }
    pipeline.check(effective);
    Path root = options.out(effective);
    try (OutputDirectory directory = OutputDirectory.open(root, effective, options.mode())) {
      pipeline
          .withJobs(jobs)
          .run(effective, directory, new ConsoleProgress(Terminal.ofErrorStream()));
      Path report = root.resolve("report").resolve("index.html");
      if (Files.exists(report)) {
        spec.commandLine().getOut().printf("Report: %s%n", report);
      }
    }
    return ExitCode.OK;
  }
}
