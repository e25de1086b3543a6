package org.idferm.experiments.cli;

import java.util.Optional;
import org.idferm.experiments.engine.EngineChoice;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where units of work run, and how many at once. */
final class EngineOptions {

  private static final int MOST = 256;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      defaultValue = EngineChoice.LOCAL,
      description = "What runs units of work: local or spark; ${DEFAULT-VALUE} by default.")
  private String engine;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "With --engine spark: where Spark is, for example spark://HOST:7077.")
  private String master;

  private int jobs;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description =
          "Units of work at once, each with --threads threads; by default one if threads are given,"
              + " else as many as cores and memory allow; on Spark as many as it has cores for."
              + " Changes no result.")
  void jobs(int wanted) {
    if (wanted < 1 || wanted > MOST) {
      throw new ParameterException(
          spec.commandLine(), "--jobs must be from 1 to %d, found %d".formatted(MOST, wanted));
    }
    jobs = wanted;
  }

  /** What was chosen, which need not exist. */
  EngineChoice choice() {
    return new EngineChoice(engine, Optional.ofNullable(master), jobs);
  }
}
