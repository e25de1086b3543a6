package org.idferm.experiments.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.idferm.experiments.config.ConfigOverride;
import org.idferm.experiments.config.RunConfig;
import org.idferm.experiments.output.OutputMode;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that run something from a configuration. */
final class RunOptions {

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

  /** What is written into: as given, else below {@code out}. */
  Path out(RunConfig config) {
    return out != null ? out : Path.of("out", config.experiment());
  }

  OutputMode mode() {
    return earlier.mode();
  }

  /** The values that take the place of the file's. */
  List<ConfigOverride> overrides() {
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
