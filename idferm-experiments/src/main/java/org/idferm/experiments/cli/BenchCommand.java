package org.idferm.experiments.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.idferm.experiments.bench.Benchmark;
import org.idferm.experiments.system.GpuRequirement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code idferm bench}: what a step costs on this machine. */
@Command(
    name = "bench",
    description = {
      "Times the default networks on random images, after three steps of warm-up:",
      "rml (a training step of the expression network), hng (a training step of the generator),",
      "infer (classification), preprocess (alignment and normalisation),",
      "loss (a metric loss and its gradient, without a network)."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  idferm bench rml --batch 14",
      "  idferm bench hng --batch 8 --steps 5",
      "  IDFERM_THREADS=1 idferm bench infer --batch 64 --width 8",
      "  idferm bench loss --loss triplet --batch 128"
    })
final class BenchCommand implements Callable<Integer> {

  private static final String LOSS = "loss";

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "WHAT", description = "rml, hng, infer, preprocess or loss.")
  private String what;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "14",
      description = "Images a step; ${DEFAULT-VALUE} by default.")
  private int batch;

  @Option(
      names = "--steps",
      paramLabel = "N",
      defaultValue = "10",
      description = "Steps that count; ${DEFAULT-VALUE} by default.")
  private int steps;

  @Option(
      names = "--width",
      paramLabel = "W",
      description = "The network's width; 64 for hng, 32 for the others by default.")
  private Integer width;

  @Option(
      names = "--loss",
      paramLabel = "NAME",
      defaultValue = "rml",
      description = "With loss: which metric loss; ${DEFAULT-VALUE} by default.")
  private String loss;

  @Option(
      names = "--announce",
      description = "Print 'first step' when the first step of the warm-up has ended.")
  private boolean announce;

  @Override
  public Integer call() {
    if (what.equalsIgnoreCase(LOSS)) {
      requirePositive(batch, steps);
      GpuRequirement.check();
      print(Benchmark.lossLine(loss, batch, steps, threads()));
      return ExitCode.OK;
    }
    Benchmark benchmark = benchmark();
    GpuRequirement.check();
    int w = width == null ? benchmark.defaultWidth() : width;
    requirePositive(batch, steps, w);
    Runnable onFirstStep = () -> print("first step");
    print(benchmark.line(batch, steps, w, threads(), announce ? onFirstStep : () -> {}));
    return ExitCode.OK;
  }

  private void print(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }

  private void requirePositive(int... numbers) {
    if (Arrays.stream(numbers).anyMatch(n -> n < 1)) {
      throw new ParameterException(
          spec.commandLine(), "--batch, --steps and --width must be positive");
    }
  }

  private Benchmark benchmark() {
    try {
      return Benchmark.valueOf(what.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(),
          "'%s' is no benchmark: expected rml, hng, infer, preprocess or loss".formatted(what),
          e);
    }
  }

  private static int threads() {
    String omp = System.getenv("OMP_NUM_THREADS");
    return omp != null && omp.matches("[0-9]{1,4}")
        ? Integer.parseInt(omp)
        : Runtime.getRuntime().availableProcessors();
  }
}
