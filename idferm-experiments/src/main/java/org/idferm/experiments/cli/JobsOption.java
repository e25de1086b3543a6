package org.idferm.experiments.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many units of work run at once. */
final class JobsOption {

  private static final int MOST = 256;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  private int jobs;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description =
          "Units of work at once, each with --threads threads; by default one if threads are given,"
              + " else as many as cores and memory allow. Changes no result.")
  void set(int wanted) {
    if (wanted < 1 || wanted > MOST) {
      throw new ParameterException(
          spec.commandLine(), "--jobs must be from 1 to %d, found %d".formatted(MOST, wanted));
    }
    jobs = wanted;
  }

  /** The number; 0 if none was given. */
  int count() {
    return jobs;
  }
}
