package org.idferm.experiments.protocol;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.cli.ExitCode;
import org.idferm.experiments.cli.Program;
import org.idferm.experiments.config.ConfigBuilder;
import org.idferm.experiments.config.ConfigOverride;
import org.idferm.experiments.config.ConfigPaths;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.config.GeneratorConfig;
import org.idferm.experiments.config.RunConfig;
import org.idferm.experiments.generator.GeneratorExperiment;
import org.idferm.experiments.output.OutputDirectory;
import org.idferm.experiments.output.OutputMode;
import org.idferm.experiments.pipeline.Experiment;

/**
 * Runs a protocol on somebody's directories. A run that was stopped goes on when it is started
 * again with the same output directory.
 *
 * @param main the main class
 * @param protocol the configuration, but for the directories
 * @param data the data's directories, in the order of the arguments
 * @param pipeline does the work
 * @param <C> the kind of configuration
 */
record ProtocolMain<C extends RunConfig>(
    Class<?> main, ConfigBuilder<C> protocol, List<Directory> data, Pipeline<C> pipeline) {

  /** The output directory, which is no key of the configuration. */
  private static final String OUT = "OUT";

  /**
   * A directory that the user names.
   *
   * @param label what the usage line calls it
   * @param key the configuration's key that takes it
   */
  record Directory(String label, String key) {}

  /** Does the work of a configuration. */
  @FunctionalInterface
  interface Pipeline<C> {

    /** Refuses a wrong configuration, then has the output directory opened and works. */
    void run(C config, Path out, StopSignal stop, Progress progress);
  }

  /** An experiment, by default on one data set. */
  static ProtocolMain<ExperimentConfig> of(
      Class<?> main, ConfigBuilder<ExperimentConfig> protocol, Directory... more) {
    List<Directory> data =
        Stream.concat(Stream.of(new Directory("DATA", "dataset.path")), Stream.of(more)).toList();
    return new ProtocolMain<>(main, protocol, data, ProtocolMain::experiment);
  }

  /** A generator's training in two stages. */
  static ProtocolMain<GeneratorConfig> ofGenerator(
      Class<?> main, ConfigBuilder<GeneratorConfig> protocol) {
    List<Directory> data =
        List.of(
            new Directory("VGGFACE", "pretrain.dataset.path"),
            new Directory("MULTIPIE", "dataset.path"));
    return new ProtocolMain<>(main, protocol, data, ProtocolMain::generator);
  }

  private static void experiment(
      ExperimentConfig config, Path root, StopSignal stop, Progress progress) {
    Experiment experiment = new Experiment(stop);
    experiment.check(config);
    try (OutputDirectory out = OutputDirectory.open(root, config, OutputMode.RESUME)) {
      experiment.run(config, out, progress);
    }
  }

  private static void generator(
      GeneratorConfig config, Path root, StopSignal stop, Progress progress) {
    GeneratorExperiment experiment = new GeneratorExperiment(stop);
    experiment.check(config);
    try (OutputDirectory out = OutputDirectory.open(root, config, OutputMode.RESUME)) {
      experiment.run(config, out, progress);
    }
  }

  /** Runs the protocol without a word: the data's directories, then the output directory. */
  void run(Path... paths) {
    run(Stream.of(paths).map(Path::toString).toList(), StopSignal.never(), Progress.silent());
  }

  /** Runs the protocol from the command line; tells the exit code. */
  int call(String... args) {
    List<String> arguments = List.of(args);
    if (!fits(arguments)) {
      System.err.println(usage());
      return ExitCode.USAGE;
    }
    return Program.run((stop, progress) -> run(arguments, stop, progress));
  }

  /** Whether all directories are there, and after them only values. */
  boolean fits(List<String> arguments) {
    int directories = data.size() + 1;
    return arguments.size() >= directories
        && arguments.stream().skip(directories).allMatch(a -> a.indexOf('=') > 0);
  }

  /** How to call the main class, in a line. */
  String usage() {
    return "usage: %s %s %s [KEY=VALUE ...], for example rml.epochs=20"
        .formatted(
            main.getName(),
            data.stream().map(Directory::label).collect(Collectors.joining(" ")),
            OUT);
  }

  private void run(List<String> arguments, StopSignal stop, Progress progress) {
    for (int i = 0; i < data.size(); i++) {
      protocol.set(data.get(i).key(), arguments.get(i));
    }
    List<ConfigOverride> changes =
        arguments.stream().skip(data.size() + 1L).map(ConfigOverride::parse).toList();
    pipeline.run(
        protocol.build(changes), ConfigPaths.of(OUT, arguments.get(data.size())), stop, progress);
  }
}
