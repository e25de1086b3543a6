package org.idferm.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.idferm.core.error.UserException;
import org.idferm.experiments.output.OutputDirectory;
import org.idferm.experiments.result.ResultsFile;
import org.idferm.experiments.unit.RunStatus;
import org.idferm.experiments.unit.UnitFiles;
import org.idferm.experiments.unit.UnitsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code idferm status}: how far a run is, read from its files alone. */
@Command(
    name = "status",
    description = "Shows how far a run is, from another terminal. Only reads.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  idferm status out/quickstart", "  idferm status out/quickstart --all"})
final class StatusCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "OUT", description = "The output directory of a run.")
  private Path root;

  @Option(names = "--all", description = "Show units that are done or wait as well.")
  private boolean all;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (!Files.exists(root.resolve(OutputDirectory.CONFIGURATION))) {
      throw new UserException(
          "%s is not the output directory of a run: name one, for example out/quickstart"
              .formatted(root));
    }
    boolean finished = Files.exists(root.resolve(ResultsFile.NAME));
    Path units = root.resolve(UnitsFile.NAME);
    if (!Files.exists(units)) {
      out.println(
          finished
              ? "finished"
              : "no unit of work has begun: data are being prepared, or the run was stopped then");
      return ExitCode.OK;
    }
    RunStatus status =
        RunStatus.read(UnitsFile.read(units), new UnitFiles(root.resolve(UnitFiles.DIRECTORY)));
    List<String> lines = new StatusText(status, finished).lines(all);
    lines.forEach(out::println);
    return ExitCode.OK;
  }
}
