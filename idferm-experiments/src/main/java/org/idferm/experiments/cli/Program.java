package org.idferm.experiments.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.system.Interruption;

/** What a main class has around its work: progress and errors on the console, an exit code. */
public final class Program {

  private static final String HEADLESS = "java.awt.headless";

  private Program() {}

  /** The work of a main class. */
  @FunctionalInterface
  public interface Work {

    /**
     * Does it.
     *
     * @param stop is requested by Ctrl-C
     * @param progress shows how far it is
     * @throws org.idferm.core.error.UserException for whatever the user can mend
     */
    void run(StopSignal stop, Progress progress);
  }

  /**
   * Does the work. A failure is one line on the standard error stream.
   *
   * @param work what to do
   * @return the exit code of the process, one of {@link ExitCode}
   */
  public static int run(Work work) {
    if (System.getProperty(HEADLESS) == null) {
      System.setProperty(HEADLESS, "true"); // figures are drawn into files, display or not
    }
    Interruption interruption = Interruption.listen();
    PrintWriter err = new PrintWriter(System.err, true, Charset.defaultCharset());
    try {
      return run(work, interruption, new ConsoleProgress(Terminal.ofErrorStream()), err);
    } finally {
      interruption.workEnded();
    }
  }

  static int run(Work work, StopSignal stop, Progress progress, PrintWriter err) {
    try {
      work.run(stop, progress);
      return ExitCode.OK;
    } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
      ErrorReport report = ErrorReport.of(e);
      boolean stopped = report.exitCode() == ExitCode.INTERRUPTED;
      err.println(stopped ? "stopped: the same command goes on with it" : report);
      return report.exitCode();
    }
  }
}
