package org.idferm.experiments.pipeline;

import java.util.Optional;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.data.fold.Fold;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.hng.NormalizedFaceGenerator;
import org.idferm.hng.feature.FeatureNets;
import org.idferm.hng.train.TrainedHng;

/**
 * One fold's hard negative generation: the generator, trained on the fold's training people unless
 * a trained one is given, and its figures on the fold's test people.
 */
final class GeneratorStage {

  /** The file that holds the generator. */
  static final String GENERATOR = "generator.npz";

  /** The file that marks the stage as finished. */
  static final String OUTCOME = "generator.json";

  private final ExperimentConfig config;
  private final PreparedData data;
  private final Fold fold;
  private final StageDirectory features;
  private final StageDirectory files;

  GeneratorStage(
      ExperimentConfig config,
      PreparedData data,
      Fold fold,
      StageDirectory features,
      StageDirectory files) {
    this.config = config;
    this.data = data;
    this.fold = fold;
    this.features = features;
    this.files = files;
  }

  /** Trains and measures the generator, or reads what an earlier run left. */
  GeneratorOutcome run(Progress progress, StopSignal stop) {
    Optional<GivenGenerator> given = GivenGenerator.of(config.hng());
    Optional<GeneratorOutcome> earlier = files.read(OUTCOME, GeneratorOutcome.class);
    if (earlier.isPresent()) {
      given.ifPresent(g -> g.requireUnchanged(earlier.get().model()));
      return earlier.get();
    }
    return given.isPresent() ? use(given.get()) : train(progress, stop);
  }

  /** Measures a generator that was trained before, and keeps it beside what is made with it. */
  private GeneratorOutcome use(GivenGenerator given) {
    String sha256 = given.sha256();
    try (NormalizedFaceGenerator generator = given.load()) {
      generator.save(files.file(GENERATOR));
      GeneratorFoldMeasures measures =
          new GeneratorMeasurement(data, fold)
              .measure(generator, config.dataset().modelDirectory());
      GeneratorOutcome outcome = GeneratorOutcome.untrained(measures, sha256);
      files.write(OUTCOME, outcome);
      return outcome;
    }
  }

  private GeneratorOutcome train(Progress progress, StopSignal stop) {
    long start = System.nanoTime();
    FeatureNets nets =
        new FeatureStage(config.features(), data, fold.train(), features).run(progress, stop);
    double seconds = (System.nanoTime() - start) / 1e9;
    HngStage hng = new HngStage(config.hng(), nets, files, fold.index());
    TrainedHng trained = hng.train(pairs().enriched(Enrichment.of(config.hng())), progress, stop);
    try (trained;
        NormalizedFaceGenerator generator = trained.generator()) {
      trained.save(files.file(GENERATOR));
      GeneratorOutcome outcome =
          new GeneratorOutcome(
              new GeneratorMeasurement(data, fold).measure(generator, nets),
              "",
              seconds + trained.seconds(),
              trained.curve().size(),
              trained.curve().size() < config.hng().steps(),
              RollbackText.of(trained.rollbacks()),
              GeneratorCurve.of(fold.index(), trained.curve()));
      files.write(OUTCOME, outcome);
      hng.deleteCheckpoints();
      return outcome;
    }
  }

  private GeneratorPairs pairs() {
    return new GeneratorPairs(data, data.facesOf(fold.train()), files.seed("pairs"));
  }
}
