package org.idferm.experiments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.idferm.core.error.UserException;
import org.idferm.experiments.paper.FinishedRuns;
import org.idferm.experiments.paper.PaperItem;
import org.idferm.experiments.report.PaperReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code idferm tables}: the paper's tables and figures from finished runs. */
@Command(
    name = "tables",
    description =
        "Writes the paper's tables and figures, runs' numbers beside the published ones: a page,"
            + " CSV, LaTeX, SVG and PNG.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  idferm tables out/quickstart out/lambda --out out/tables"})
final class TablesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "RUN",
      description = "Output directories of run, compare, sweeps or train-generator, finished.")
  private List<Path> runs;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "A new or empty directory.")
  private Path out;

  @Override
  public Integer call() {
    requireEmpty(out);
    PaperReport.Written written = PaperReport.write(out, FinishedRuns.read(runs));
    PrintWriter console = spec.commandLine().getOut();
    for (PaperItem item : written.missing()) {
      console.printf("Not filled: %s (%s): %s%n", item.title(), item.place(), item.recipe());
    }
    console.printf(
        "Filled: %d of %d tables and figures%nPage: %s%n",
        written.filled().size(), PaperItem.values().length, written.page());
    return ExitCode.OK;
  }

  private static void requireEmpty(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      if (entries.iterator().hasNext()) {
        throw new UserException(
            "%s is not empty: choose another --out, or empty it".formatted(directory));
      }
    } catch (IOException e) {
      throw new UserException(
          "%s is not a directory that can be written into: choose another --out"
              .formatted(directory),
          e);
    }
  }
}
