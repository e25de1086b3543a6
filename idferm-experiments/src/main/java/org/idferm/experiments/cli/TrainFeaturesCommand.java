package org.idferm.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.config.FeaturesConfig;
import org.idferm.experiments.config.RunConfigs;
import org.idferm.experiments.feature.FeatureExperiment;
import org.idferm.experiments.output.OutputDirectory;
import org.idferm.experiments.result.FeatureResults;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code idferm train-features}: the feature nets by themselves, to be used in other runs. */
@Command(
    name = "train-features",
    description = "Trains the perceptual and the identity net on identity labels.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  idferm train-features configs/small/multipie-features.yaml --data /data/Multi-PIE",
      "  idferm train-features configs/small/multipie-features.yaml --data /data/Multi-PIE --resume"
    })
final class TrainFeaturesCommand implements Callable<Integer> {

  private final StopSignal stop;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "CONFIG", description = "The run's configuration, a YAML file.")
  private Path config;

  @Mixin private RunOptions options = new RunOptions();

  TrainFeaturesCommand(StopSignal stop) {
    this.stop = stop;
  }

  @Override
  public Integer call() {
    FeaturesConfig effective =
        RunConfigs.read(config, options.overrides(), FeaturesConfig.defaults());
    FeatureExperiment experiment = new FeatureExperiment(stop);
    experiment.check(effective);
    Path root = options.out(effective);
    try (OutputDirectory directory = OutputDirectory.open(root, effective, options.mode())) {
      FeatureResults results =
          experiment.run(effective, directory, new ConsoleProgress(Terminal.ofErrorStream()));
      print(results, root.toAbsolutePath().normalize());
    }
    return ExitCode.OK;
  }

  private void print(FeatureResults results, Path root) {
    FeatureResults.Verification unseen = results.verification();
    print(
        "%d held-out images of the %d training people: perceptual net %.1f %%, identity net %.1f %% right",
        results.heldOutImages(),
        results.trainingPeople(),
        100 * results.perceptualAccuracy(),
        100 * results.identityAccuracy());
    print(
        "%d held-out people: identity net, rank-1 %.1f %% of %d faces (pixel correlation %.1f %%, chance %.1f %%), equal error rate %.1f %%",
        unseen.people(),
        100 * unseen.rank1(),
        unseen.probes(),
        100 * unseen.rank1Correlation(),
        100 * unseen.chance(),
        100 * unseen.equalErrorRate());
    print("To use the nets, copy these lines into a configuration:");
    print("features:");
    printWeights(
        "perceptual", root.resolve(FeatureExperiment.PERCEPTUAL), results.perceptualSha256());
    printWeights("identity", root.resolve(FeatureExperiment.IDENTITY), results.identitySha256());
  }

  private void printWeights(String key, Path file, String sha256) {
    print("  %s:", key);
    print("    weights: '%s'", file.toString().replace("'", "''"));
    print("    sha256: %s", sha256);
  }

  private void print(String format, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(String.format(Locale.ROOT, format, values));
  }
}
