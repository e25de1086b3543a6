package org.idferm.experiments.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.idferm.experiments.config.ComparedMethods;
import org.idferm.experiments.pipeline.ExperimentPipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code idferm compare}: an experiment with every method, unless its configuration names some. */
@Command(
    name = "compare",
    description = {
      "Runs all methods on the same folds and seeds and compares them.",
      "As 'run', but where the configuration names no methods, all there are take part."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  idferm compare configs/small/compare-ckplus.yaml --data /data/CK+",
      "  idferm compare configs/small/compare-ckplus.yaml --data /data/CK+ --out out/all --resume",
      "  idferm compare configs/quickstart.yaml   (the methods that it names)"
    })
final class CompareCommand implements Callable<Integer> {

  private final ExperimentPipeline pipeline;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "CONFIG", description = "The experiment's configuration, a YAML file.")
  private Path config;

  @Mixin private EngineOptions engine = new EngineOptions();

  @Mixin private RunOptions options = new RunOptions();

  CompareCommand(ExperimentPipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public Integer call() {
    return new PipelineCall(pipeline.on(engine.choice()), options, spec.commandLine().getOut())
        .run(config, ComparedMethods.defaults());
  }
}
