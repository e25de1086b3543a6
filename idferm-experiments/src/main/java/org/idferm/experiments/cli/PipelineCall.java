package org.idferm.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.config.RunConfigs;
import org.idferm.experiments.output.OutputDirectory;
import org.idferm.experiments.pipeline.ExperimentPipeline;

/** What {@code run} and {@code compare} have in common: from a configuration file to a report. */
record PipelineCall(ExperimentPipeline pipeline, RunOptions options, PrintWriter out) {

  /** Runs the pipeline and says where the report is. */
  int run(Path config, ExperimentConfig defaults) {
    ExperimentConfig effective = RunConfigs.read(config, options.overrides(), defaults);
    pipeline.check(effective);
    Path root = options.out(effective);
    try (OutputDirectory directory = OutputDirectory.open(root, effective, options.mode())) {
      pipeline.run(effective, directory, new ConsoleProgress(Terminal.ofErrorStream()));
      Path report = root.resolve("report").resolve("index.html");
      if (Files.exists(report)) {
        out.printf("Report: %s%n", report);
      }
    }
    return ExitCode.OK;
  }
}
