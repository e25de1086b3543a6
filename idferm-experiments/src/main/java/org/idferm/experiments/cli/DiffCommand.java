package org.idferm.experiments.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.idferm.experiments.result.RecordedResults;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code idferm diff}: what differs between two finished runs. */
@Command(
    name = "diff",
    description = "Shows what differs between two runs: configuration first, then results.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  idferm diff out/a out/b", "  idferm diff out/a/results.json out/b/results.json"})
final class DiffCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "A",
      description = "A run's output directory, or its results.json.")
  private Path before;

  @Parameters(index = "1", paramLabel = "B", description = "Another run's.")
  private Path now;

  @Option(names = "--all", description = "Show all that differs.")
  private boolean all;

  @Override
  public Integer call() {
    return new ResultsComparison(RecordedResults.read(before), RecordedResults.read(now))
        .print(spec.commandLine().getOut(), all);
  }
}
