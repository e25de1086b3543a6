package org.idferm.experiments.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.idferm.experiments.config.ConfigOverride;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.config.ExperimentConfigs;
import org.idferm.experiments.output.OutputDirectory;
import org.idferm.experiments.output.OutputMode;
import org.idferm.experiments.pipeline.ExperimentPipeline;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code idferm run}: an experiment from its configuration to its report. */
@Command(
    name = "run",
    description = "Runs an experiment and writes results and a report.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  idferm run configs/quickstart.yaml",
      "  idferm run configs/ckplus-7-small.yaml --data /data/CK+ --out out/ck",
      "  idferm run configs/quickstart.yaml --seed 2 --set rml.lambda=0.5 --out out/half",
      "  idferm run configs/ckplus-7-small.yaml --data /data/CK+ --out out/ck --resume"
    })
final class RunCommand implements Callable<Integer> {

  private final ExperimentPipeline pipeline;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "CONFIG", description = "The experiment's configuration, a YAML file.")
  private Path config;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data set's directory (key dataset.path).")
  private Path data;

  @Option(
      names = "--out",
      paramLabel = "OUT",
      description = "Where everything is written; out/EXPERIMENT by default.")
  private Path out;

  @Mixin private CacheOption cache;

  @Option(names = "--seed", paramLabel = "N", description = "Where all randomness comes from.")
  private Long seed;

  @Option(names = "--threads", paramLabel = "N", description = "Threads; 0 for all cores.")
  private Integer threads;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Sets any key of the configuration; can be given several times.")
  private List<String> settings = List.of();

  @ArgGroup private Earlier earlier = new Earlier();

  /** What to do with an earlier run's output: one or the other. */
  private static final class Earlier {

    @Option(names = "--resume", description = "Go on with an unfinished run in OUT.")
    private boolean resume;

    @Option(
        names = "--force",
        description = "Delete what an earlier run wrote into OUT, and begin again.")
    private boolean force;

    OutputMode mode() {
      return force ? OutputMode.FORCE : resume ? OutputMode.RESUME : OutputMode.NEW;
    }
  }

  RunCommand(ExperimentPipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public Integer call() {
    ExperimentConfig effective = ExperimentConfigs.read(config, overrides());
    pipeline.check(effective);
    Path root = out != null ? out : Path.of("out", effective.experiment());
    try (OutputDirectory directory = OutputDirectory.open(root, effective, earlier.mode())) {
      pipeline.run(effective, directory, new ConsoleProgress(Terminal.ofErrorStream()));
      Path report = root.resolve("report").resolve("index.html");
      if (Files.exists(report)) {
        spec.commandLine().getOut().printf("Report: %s%n", report);
      }
    }
    return ExitCode.OK;
  }

  private List<ConfigOverride> overrides() {
    List<ConfigOverride> overrides = new ArrayList<>();
    settings.forEach(s -> overrides.add(ConfigOverride.parse(s)));
    if (data != null) {
      overrides.add(ConfigOverride.data(data.toString()));
    }
    cache
        .directory()
        .ifPresent(directory -> overrides.add(ConfigOverride.cache(directory.toString())));
    if (seed != null) {
      overrides.add(ConfigOverride.seed(seed));
    }
    if (threads != null) {
      overrides.add(ConfigOverride.threads(threads));
    }
    return overrides;
  }
}
