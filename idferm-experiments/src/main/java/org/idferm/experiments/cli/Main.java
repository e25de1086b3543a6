package org.idferm.experiments.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.ServiceConfigurationError;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.pipeline.Experiment;
import org.idferm.experiments.pipeline.ExperimentPipeline;
import org.idferm.experiments.system.Interruption;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The entry point of the command line. */
@Command(
    name = "idferm",
    description = "Identity-disentangled facial expression recognition.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all went well",
      "1:internal error",
      "2:wrong usage of the command line",
      "3:wrong configuration",
      "4:wrong data set",
      "5:output directory not writable, in use, unfinished, or not a run's",
      "6:too little memory",
      "7:compared results differ",
      "130:interrupted from the keyboard"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  idferm run configs/quickstart.yaml",
      "  idferm run configs/small/ckplus-7.yaml --data /data/CK+",
      "  idferm inspect /data/CK+",
      "  idferm doctor"
    })
public final class Main implements Runnable {

  private static final String HEADLESS = "java.awt.headless";

  @Spec private CommandSpec spec;

  @Option(
      names = "--stack-trace",
      scope = ScopeType.INHERIT,
      description = "On an error, show where in the program it happened.")
  private boolean stackTrace;

  private Main() {}

  /**
   * Runs a command and ends the process with its {@link ExitCode}.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    if (System.getProperty(HEADLESS) == null) {
      System.setProperty(HEADLESS, "true"); // figures are drawn into files, display or not
    }
    PrintWriter out = new PrintWriter(System.out, true, Charset.defaultCharset());
    PrintWriter err = new PrintWriter(System.err, true, Charset.defaultCharset());
    Interruption interruption = Interruption.listen();
    int exitCode = run(new Experiment(interruption), interruption, out, err, args);
    interruption.workEnded();
    System.exit(exitCode);
  }

  /**
   * Runs a command.
   *
   * @param pipeline does the work of {@code run} and {@code compare}
   * @param stop asked while faces are written or inspected
   * @param out takes what was asked for
   * @param err takes errors
   * @param args the command line
   * @return one of {@link ExitCode}
   */
  static int run(
      ExperimentPipeline pipeline,
      StopSignal stop,
      PrintWriter out,
      PrintWriter err,
      String... args) {
    Main main = new Main();
    CommandLine commandLine =
        main.commandLine(pipeline, stop)
            .setOut(out)
            .setErr(err)
            .setParameterExceptionHandler((e, a) -> main.wrongUsage(e, err))
            .setExecutionExceptionHandler((e, c, r) -> main.failed(e, err));
    try {
      return commandLine.execute(args);
    } catch (OutOfMemoryError
        | LinkageError
        | ServiceConfigurationError e) { // picocli hands on exceptions only
      return main.failed(e, err);
    } finally {
      out.flush();
      err.flush();
    }
  }

  /** All commands, as they are run and as documentation is checked against them. */
  static CommandLine commands(ExperimentPipeline pipeline, StopSignal stop) {
    return new Main().commandLine(pipeline, stop);
  }

  private CommandLine commandLine(ExperimentPipeline pipeline, StopSignal stop) {
    return new CommandLine(this)
        .addSubcommand(new RunCommand(pipeline))
        .addSubcommand(new StatusCommand())
        .addSubcommand(new DiffCommand())
        .addSubcommand(new ReproduceCommand(pipeline, stop))
        .addSubcommand(new TrainFeaturesCommand(stop))
        .addSubcommand(new CompareCommand(pipeline))
        .addSubcommand(new TrainGeneratorCommand(stop))
        .addSubcommand(new TablesCommand())
        .addSubcommand(new GenerateCommand())
        .addSubcommand(new ClassifyCommand())
        .addSubcommand(new SynthCommand(stop))
        .addSubcommand(new InspectCommand(stop))
        .addSubcommand(new ModelsCommand())
        .addSubcommand(new DoctorCommand())
        .addSubcommand(new BenchCommand())
        .setUsageHelpAutoWidth(true)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  private int wrongUsage(ParameterException e, PrintWriter err) {
    CommandLine command = e.getCommandLine();
    String advice = "";
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      advice = near.isEmpty() ? "" : " (did you mean %s?)".formatted(near.get(0));
    }
    String name = command.getCommandSpec().qualifiedName();
    err.printf("%s: %s%s: see %s --help%n", name, e.getMessage(), advice, name);
    showTrace(e, err);
    return ExitCode.USAGE;
  }

  private int failed(Throwable e, PrintWriter err) {
    ErrorReport report = ErrorReport.of(e);
    err.println(report);
    showTrace(e, err);
    return report.exitCode();
  }

  private void showTrace(Throwable e, PrintWriter err) {
    if (stackTrace) {
      e.printStackTrace(err);
    }
  }
}
