package org.idferm.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

  private static final String RESULTS =
      """
      {"experiment": "e",
       "methods": {"m": {"accuracy": {"mean": %s}, "trainingSeconds": %s, "scores": [1, 2]}},
       "provenance": {"seed": 1, "threads": 2, "cpu": "%s", "configuration": "rml: {lambda: %s}"}}
      """;

  @TempDir private Path directory;

  @Test
  void showsConfigurationThenMachineThenResults() throws IOException {
    Path a = write("a", "0.5", "1", "one cpu", "1");
    Path b = write("b", "0.25", "2", "another", "0.5");

    CommandLineRun run = diff(a, b);

    assertThat(run.out().lines())
        .containsExactly(
            "Configuration: 1 differ",
            "  rml.lambda (1.0 before, now 0.5)",
            "Machine and software: 1 differ",
            "  cpu: one cpu, another",
            "Results (times apart): 1 differ",
            "  methods.m.accuracy.mean: 0.5, 0.25");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DIFFERENT);
  }

  @Test
  void timesAndMachinesAreNoDifference() throws IOException {
    CommandLineRun run = diff(write("a", "1", "1", "x", "1"), write("b", "1", "9", "y", "1"));

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Results (times apart): the same");
  }

  @Test
  void whatIsNoResultsIsRefused() throws IOException {
    Path other = Files.writeString(directory.resolve("x.json"), "{\"a\": 1}");

    CommandLineRun run = diff(other, directory.resolve("none"));

    assertThat(run.exitCode()).isEqualTo(ExitCode.DATA);
    assertThat(run.err()).contains("x.json: no results of ours").hasLineCount(1);
  }

  private Path write(String name, String mean, String seconds, String cpu, String lambda)
      throws IOException {
    Path run = Files.createDirectories(directory.resolve(name));
    Files.writeString(run.resolve("results.json"), RESULTS.formatted(mean, seconds, cpu, lambda));
    return run;
  }

  private static CommandLineRun diff(Path a, Path b) {
    return CommandLineRun.of((c, d, p) -> {}, "diff", a.toString(), b.toString());
  }
}
