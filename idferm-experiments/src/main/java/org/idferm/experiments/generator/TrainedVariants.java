package org.idferm.experiments.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.core.train.StoppedException;
import org.idferm.experiments.config.GeneratorConfig;
import org.idferm.experiments.output.OutputDirectory;
import org.idferm.experiments.pipeline.FirstStage;
import org.idferm.experiments.pipeline.GeneratorPairs;
import org.idferm.experiments.pipeline.PreparedData;
import org.idferm.experiments.pipeline.StageDirectory;
import org.idferm.experiments.result.GeneratorVariant;
import org.idferm.experiments.unit.UnitFailure;
import org.idferm.experiments.unit.UnitFiles;
import org.idferm.experiments.unit.UnitMonitor;
import org.idferm.experiments.unit.UnitsFailedException;
import org.idferm.experiments.unit.WorkUnit;
import org.idferm.hng.feature.FeatureNets;

/**
 * All variants, trained and measured.
 *
 * @param outcomes by variant, one for each repetition
 * @param made by variant, the faces that the first repetition's generator makes of the test inputs
 */
record TrainedVariants(Map<String, List<GeneratorVariant>> outcomes, Map<String, float[][]> made) {

  /**
   * Trains and measures, repetition by repetition; what fails, fails alone. Within one all variants
   * have one seed: they begin with the same networks and see the same batches.
   */
  static TrainedVariants train(
      GeneratorConfig config,
      PreparedData data,
      SortedSet<String> people,
      FeatureNets nets,
      GeneratorEvaluation evaluation,
      GeneratorUnits units,
      OutputDirectory out,
      int threads,
      Progress progress,
      StopSignal stop) {
    UnitFiles files = new UnitFiles(out.file(UnitFiles.DIRECTORY));
    Map<String, List<GeneratorVariant>> outcomes = new LinkedHashMap<>();
    Map<String, float[][]> made = new LinkedHashMap<>();
    List<UnitFailure> failures = new ArrayList<>();
    for (int repetition = 0; repetition < config.repetitions(); repetition++) {
      long seed = config.seed() + repetition;
      StageDirectory root = StageDirectory.of(files.stages(), GeneratorUnits.SHARED, 0, seed);
      GeneratorPairs pairs = new GeneratorPairs(data, data.facesOf(people), root.seed("pairs"));
      for (String name : config.variants().keySet()) {
        WorkUnit unit = units.variant(name, repetition);
        VariantStage stage =
            new VariantStage(
                config.variant(name),
                config.variants().get(name).changes(),
                nets,
                StageDirectory.of(files.stages(), unit.directory(), 0, seed));
        String title = name + (repetition == 0 ? "" : ", repetition " + (repetition + 1));
        Progress titled = (task, total) -> progress.begin(title + " " + task, total);
        FirstStage first =
            new FirstStage(
                config.pretrain(), config.pretraining(name), out.file("pretraining"), threads);
        try {
          outcomes
              .computeIfAbsent(name, n -> new ArrayList<>())
              .add(
                  UnitMonitor.watch(
                      files, unit, titled, p -> stage.run(pairs, first, evaluation, p, stop)));
          if (repetition == 0) {
            made.put(name, stage.generate(evaluation));
          }
        } catch (StoppedException e) {
          throw e;
        } catch (RuntimeException | OutOfMemoryError e) { // the others do without it
          failures.add(UnitFailure.of(unit.name(), e));
        }
      }
    }
    if (!failures.isEmpty()) {
      throw new UnitsFailedException(units.all().size(), failures);
    }
    return new TrainedVariants(outcomes, made);
  }
}
