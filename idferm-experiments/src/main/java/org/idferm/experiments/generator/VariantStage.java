package org.idferm.experiments.generator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.config.HngConfig;
import org.idferm.experiments.pipeline.GeneratorCurve;
import org.idferm.experiments.pipeline.GeneratorPairs;
import org.idferm.experiments.pipeline.GivenGenerator;
import org.idferm.experiments.pipeline.HngStage;
import org.idferm.experiments.pipeline.StageDirectory;
import org.idferm.experiments.result.GeneratorVariant;
import org.idferm.hng.NormalizedFaceGenerator;
import org.idferm.hng.feature.FeatureNets;
import org.idferm.hng.train.Rollback;
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

  /** Trains the variant or loads it, and measures it; or reads what an earlier run left. */
  GeneratorVariant run(
      GeneratorPairs pairs, GeneratorEvaluation evaluation, Progress progress, StopSignal stop) {
    Optional<GivenGenerator> given = GivenGenerator.of(config);
    Optional<GeneratorVariant> earlier = files.read(OUTCOME, GeneratorVariant.class);
    if (earlier.isPresent()) {
      given.ifPresent(g -> g.requireUnchanged(earlier.get().model()));
      return earlier.get();
    }
    if (given.isPresent()) {
      return use(given.get(), evaluation);
    }
    long start = System.nanoTime();
    HngStage hng = new HngStage(config, nets, files);
    TrainedHng trained =
        hng.train(pairs.enriched(config.blend(), config.variation()), progress, stop);
    double seconds = (System.nanoTime() - start) / 1e9;
    try (NormalizedFaceGenerator generator = trained.generator()) {
      generator.save(files.file(GENERATOR));
      GeneratorVariant outcome =
          new GeneratorVariant(
              changes,
              config.lambda1(),
              "",
              evaluation.measure(generator.generate(evaluation.inputs())),
              trained.rollbacks().stream().map(VariantStage::describe).toList(),
              seconds,
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
              evaluation.measure(generator.generate(evaluation.inputs())),
              List.of(),
              0,
              List.of());
      files.write(OUTCOME, outcome);
      return outcome;
    }
  }

  /** Faces made by the trained generator of a finished stage. */
  float[][] generate(float[][] inputs) {
    try (NormalizedFaceGenerator generator = NormalizedFaceGenerator.load(files.file(GENERATOR))) {
      return generator.generate(inputs);
    }
  }

  private static String describe(Rollback rollback) {
    return String.format(
        Locale.ROOT,
        "from step %d to step %d: %s",
        rollback.atStep(),
        rollback.toStep(),
        rollback.reason().description());
  }
}
