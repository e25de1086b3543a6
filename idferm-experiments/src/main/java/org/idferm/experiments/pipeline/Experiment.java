package org.idferm.experiments.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.idferm.core.error.DataException;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.fold.Fold;
import org.idferm.data.fold.FoldFile;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.config.ProtocolConfig;
import org.idferm.experiments.output.OutputDirectory;
import org.idferm.experiments.report.FaceTriple;
import org.idferm.experiments.system.NativeThreads;
import org.idferm.hng.NormalizedFaceGenerator;

/**
 * The pipeline of {@code idferm run}: data set, person-independent folds; in each fold feature
 * nets, generator (where a method needs one), references and every method; then results and report.
 * Every finished stage leaves a file, from which a resumed run goes on.
 */
public final class Experiment implements ExperimentPipeline {

  private final StopSignal stop;

  /**
   * Makes a pipeline.
   *
   * @param stop asked between training steps
   */
  public Experiment(StopSignal stop) {
    this.stop = stop;
  }

  @Override
  public void check(ExperimentConfig config) {
    ConfigurationCheck.of(config);
  }

  @Override
  public void run(ExperimentConfig config, OutputDirectory out, Progress progress) {
    ConfigurationCheck.of(config);
    if (config.threads() > 0) {
      NativeThreads.set(config.threads());
    }
    int threads = NativeThreads.get();
    Consumer<FaceSet> check =
        set -> {
          requireClasses(config.protocol(), set);
          if (needsGenerator(config) && GivenGenerator.of(config.hng()).isEmpty()) {
            GeneratorPairs.requireNeutrals(set);
          }
        };
    try (PreparedData data =
        PreparedData.of(config.dataset(), config.seed(), out, check, threads, progress, stop)
            .flippingHidden(config.hng().flipOccluded())) {
      run(config, out, threads, data, progress);
    }
  }

  private void run(
      ExperimentConfig config,
      OutputDirectory out,
      int threads,
      PreparedData data,
      Progress progress) {
    List<Fold> folds = ProtocolFolds.of(config.protocol(), data.set());
    recordFolds(folds, out.file("folds.csv"));

    List<GeneratorOutcome> generators = new ArrayList<>();
    Map<String, List<MethodOutcome>> methods = new LinkedHashMap<>();
    List<FaceTriple> triples = new ArrayList<>();
    boolean generate = needsGenerator(config);
    for (Fold fold : folds) {
      StageDirectory files =
          StageDirectory.of(
              out.file("stages"), "fold-" + fold.index(), fold.index(), config.seed());
      Progress titled = prefixed(progress, fold, folds.size());
      Optional<NormalizedFaceGenerator> generator = Optional.empty();
      if (generate) {
        GeneratorStage stage = new GeneratorStage(config, data, fold, files);
        generators.add(stage.run(titled, stop));
        generator = Optional.of(stage.generator());
      }
      try {
        for (String method : config.methods().keySet()) {
          MethodOutcome outcome =
              new MethodStage(config, data, 0, fold, files, method).run(generator, titled, stop);
          methods.computeIfAbsent(method, m -> new ArrayList<>()).add(outcome);
        }
        generator.ifPresent(g -> triples.addAll(FaceTriples.of(data, fold, g)));
      } finally {
        generator.ifPresent(NormalizedFaceGenerator::close);
      }
    }
    new ResultWriter(config, out, data, threads).write(generators, methods, triples);
  }

  private static boolean needsGenerator(ExperimentConfig config) {
    return config.methods().keySet().stream().anyMatch(m -> MethodStage.needsGenerator(config, m));
  }

  private static void requireClasses(ProtocolConfig protocol, FaceSet set) {
    ProtocolFolds.requireClasses(protocol, set, ProtocolFolds.of(protocol, set));
  }

  /** Writes the folds; those of a run that goes on must be the same. */
  private static void recordFolds(List<Fold> folds, Path file) {
    if (Files.exists(file) && !FoldFile.read(file).equals(folds)) {
      throw new DataException(
          "%s: the run began with other folds: restore the fold file or the data set, or begin anew with another --out"
              .formatted(file));
    }
    FoldFile.write(file, folds);
  }

  private static Progress prefixed(Progress progress, Fold fold, int folds) {
    return (title, total) ->
        progress.begin(
            String.format(Locale.ROOT, "fold %d/%d %s", fold.index() + 1, folds, title), total);
  }
}
