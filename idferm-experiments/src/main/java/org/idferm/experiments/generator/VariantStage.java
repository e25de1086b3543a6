package org.idferm.experiments.generator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.config.HngConfig;
import org.idferm.experiments.pipeline.Enrichment;
import org.idferm.experiments.pipeline.FirstStage;
import org.idferm.experiments.pipeline.GeneratorCurve;
import org.idferm.experiments.pipeline.GeneratorPairs;
import org.idferm.experiments.pipeline.GivenGenerator;
import org.idferm.experiments.pipeline.HngStage;
import org.idferm.experiments.pipeline.RollbackText;
import org.idferm.experiments.pipeline.StageDirectory;
import org.idferm.experiments.result.GeneratorVariant;
import org.idferm.hng.NormalizedFaceGenerator;
import org.idferm.hng.feature.FeatureNets;
import org.idferm.hng.train.TrainedHng;

/**
 * One variant: trained, saved and measured.
 *
 * @param config the generator
 * @param changes in which keys it differs from the run's
 * @param nets the frozen feature nets
 * @param files where the variant is kept
 */
record VariantStage(
    HngConfig config, Map<String, Object> changes, FeatureNets nets, StageDirectory files) {

  private static final String GENERATOR = "generator.npz";
  private static final String OUTCOME = "variant.json";

  /**
   * Trains the variant or loads it, and measures it; or reads what an earlier run left.
   *
   * @param first gives the values that training begins with
   */
  GeneratorVariant run(
      GeneratorPairs pairs,
      FirstStage first,
      GeneratorEvaluation evaluation,
      Progress progress,
      StopSignal stop) {
    Optional<GivenGenerator> given = GivenGenerator.of(config);
    Optional<GeneratorVariant> earlier = files.read(OUTCOME, GeneratorVariant.class);
    if (earlier.isPresent()) {
      given.ifPresent(g -> g.requireUnchanged(earlier.get().model()));
      return earlier.get();
    }
    if (given.isPresent()) {
      return use(given.get(), evaluation);
    }
    HngStage hng = new HngStage(config, nets, files, 0);
    TrainedHng trained =
        hng.train(
            pairs.enriched(Enrichment.of(config)),
            first.run(nets, files, progress, stop),
            progress,
            stop);
    try (trained;
        NormalizedFaceGenerator generator = trained.generator()) {
      trained.save(files.file(GENERATOR));
      GeneratorVariant outcome =
          new GeneratorVariant(
              changes,
              config.lambda1(),
              "",
              evaluation.measure(evaluation.generate(generator)),
              RollbackText.of(trained.rollbacks()),
              trained.seconds(),
              trained.curve().size(),
              trained.curve().size() < config.steps(),
              GeneratorCurve.of(0, trained.curve()));
      files.write(OUTCOME, outcome);
      hng.deleteCheckpoints();
      return outcome;
    }
  }

  /** Measures a generator that was trained before. */
  private GeneratorVariant use(GivenGenerator given, GeneratorEvaluation evaluation) {
    String sha256 = given.sha256();
    try (NormalizedFaceGenerator generator = given.load()) {
      generator.save(files.file(GENERATOR));
      GeneratorVariant outcome =
          new GeneratorVariant(
              changes,
              config.lambda1(),
              sha256,
              evaluation.measure(evaluation.generate(generator)),
              List.of(),
              0,
              0,
              false,
              List.of());
      files.write(OUTCOME, outcome);
      return outcome;
    }
  }

  /** Faces made by the trained generator of a finished stage. */
  float[][] generate(GeneratorEvaluation evaluation) {
    try (NormalizedFaceGenerator generator = NormalizedFaceGenerator.load(files.file(GENERATOR))) {
      return evaluation.generate(generator);
    }
  }
}
