package org.idferm.experiments.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.pipeline.ExperimentPipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
      "  idferm run configs/small/ckplus-7.yaml --data /data/CK+ --out out/ck",
      "  idferm run configs/quickstart.yaml --seed 2 --set rml.lambda=0.5 --out out/half",
      "  idferm run configs/small/ckplus-7.yaml --data /data/CK+ --out out/ck --resume"
    })
final class RunCommand implements Callable<Integer> {

  private final ExperimentPipeline pipeline;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "CONFIG", description = "The experiment's configuration, a YAML file.")
  private Path config;

  @Mixin private EngineOptions engine = new EngineOptions();

  @Mixin private RunOptions options = new RunOptions();

  RunCommand(ExperimentPipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public Integer call() {
    return new PipelineCall(pipeline.on(engine.choice()), options, spec.commandLine().getOut())
        .run(config, ExperimentConfig.defaults());
  }
}
