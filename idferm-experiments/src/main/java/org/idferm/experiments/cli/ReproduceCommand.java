package org.idferm.experiments.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.idferm.core.error.UserException;
import org.idferm.experiments.config.ConfigOverride;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.config.RunConfigs;
import org.idferm.experiments.output.OutputDirectory;
import org.idferm.experiments.output.OutputMode;
import org.idferm.experiments.pipeline.ExperimentPipeline;
import org.idferm.experiments.result.RecordedResults;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code idferm reproduce}: runs an experiment again from its results, and compares. */
@Command(
    name = "reproduce",
    description = "Runs an experiment again as its results.json says, and compares the results.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  idferm reproduce out/quickstart/results.json",
      "  idferm reproduce results.json --data /data/CK+ --out out/again"
    })
final class ReproduceCommand implements Callable<Integer> {

  private final ExperimentPipeline pipeline;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RESULTS", description = "A finished run's results.json.")
  private Path results;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data set's directory, if it is not where it was.")
  private Path data;

  @Option(
      names = "--out",
      paramLabel = "OUT",
      description = "Where everything is written; out/EXPERIMENT-again by default.")
  private Path out;

  @Option(names = "--resume", description = "Go on with an unfinished run in OUT.")
  private boolean resume;

  ReproduceCommand(ExperimentPipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public Integer call() {
    RecordedResults before = RecordedResults.read(results);
    if (before.ofGenerators()) {
      throw new UserException(
          "%s: results of train-generator: run it again with the config.yaml beside them, then compare with idferm diff"
              .formatted(before.file()));
    }
    List<ConfigOverride> overrides =
        data == null ? List.of() : List.of(ConfigOverride.data(data.toString()));
    ExperimentConfig config =
        RunConfigs.parse(
            before.configuration(),
            before.file() + " (provenance.configuration)",
            overrides,
            ExperimentConfig.defaults());
    pipeline.check(config);
    Path root = out != null ? out : Path.of("out", config.experiment() + "-again");
    OutputMode mode = resume ? OutputMode.RESUME : OutputMode.NEW;
    try (OutputDirectory directory = OutputDirectory.open(root, config, mode)) {
      pipeline.run(config, directory, new ConsoleProgress(Terminal.ofErrorStream()));
    }
    ResultsComparison comparison = new ResultsComparison(before, RecordedResults.read(root));
    comparison.print(spec.commandLine().getOut(), false);
    // The data may lie elsewhere, which is a difference in the configuration only.
    return comparison.sameNumbers() ? ExitCode.OK : ExitCode.DIFFERENT;
  }
}
