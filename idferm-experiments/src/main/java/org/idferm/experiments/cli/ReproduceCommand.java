package org.idferm.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.config.ConfigOverride;
import org.idferm.experiments.config.RunConfig;
import org.idferm.experiments.output.OutputDirectory;
import org.idferm.experiments.output.OutputMode;
import org.idferm.experiments.pipeline.ExperimentPipeline;
import org.idferm.experiments.pipeline.SameData;
import org.idferm.experiments.result.Provenance;
import org.idferm.experiments.result.RecordedResults;
import org.idferm.experiments.system.Provenances;
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
  private final StopSignal stop;

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

  ReproduceCommand(ExperimentPipeline pipeline, StopSignal stop) {
    this.pipeline = pipeline;
    this.stop = stop;
  }

  @Override
  public Integer call() {
    PrintWriter printer = spec.commandLine().getOut();
    RecordedResults before = RecordedResults.read(results);
    List<ConfigOverride> overrides =
        data == null ? List.of() : List.of(ConfigOverride.data(data.toString()));
    RecordedRun run = RecordedRun.of(before, overrides, pipeline, stop);
    run.check().run();
    sayOtherProgram(before, run.config(), printer);
    Path root = out != null ? out : Path.of("out", run.config().experiment() + "-again");
    OutputMode mode = resume ? OutputMode.RESUME : OutputMode.NEW;
    try (OutputDirectory directory = OutputDirectory.open(root, run.config(), mode)) {
      if (!directory.resumed()) {
        SameData.expect(before, directory);
      }
      run.work().run(directory, new ConsoleProgress(Terminal.ofErrorStream()));
    }
    ResultsComparison comparison = new ResultsComparison(before, RecordedResults.read(root));
    comparison.print(printer, false);
    // The data may lie elsewhere, which is a difference in the configuration only.
    boolean same = comparison.sameNumbers();
    printer.println(same ? "Reproduced: every number is the same." : "NOT reproduced.");
    return same ? ExitCode.OK : ExitCode.DIFFERENT;
  }

  /** Before hours go by: other software or another processor may give other last digits. */
  private static void sayOtherProgram(
      RecordedResults before, RunConfig config, PrintWriter printer) {
    Provenance now = Provenances.collect(config, 0, Collections.emptySortedMap(), Map.of());
    before.program(now).forEach(d -> printer.println("note: other than then, now: " + d));
    printer.flush();
  }
}
