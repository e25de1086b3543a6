package org.idferm.experiments.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.data.fold.Fold;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.config.SweepPoint;
import org.idferm.experiments.engine.UnitAction;
import org.idferm.experiments.report.FaceTriple;
import org.idferm.experiments.result.PretrainingResult;
import org.idferm.experiments.system.NativeThreads;
import org.idferm.experiments.unit.UnitFiles;
import org.idferm.experiments.unit.UnitKind;
import org.idferm.experiments.unit.UnitMonitor;
import org.idferm.experiments.unit.WorkUnit;
import org.idferm.hng.NormalizedFaceGenerator;

/**
 * Runs units of an experiment in this process.
 *
 * @param config the whole experiment, sweep included
 * @param data its faces
 * @param folds its folds
 * @param files where units leave their files
 */
public record UnitRunner(
    ExperimentConfig config, PreparedData data, List<Fold> folds, UnitFiles files)
    implements UnitAction {

  @Override
  public void run(WorkUnit unit, Progress progress, StopSignal stop) {
    UnitMonitor.watch(
        files,
        unit,
        progress,
        watched -> {
          work(unit, watched, stop);
          return unit;
        });
  }

  private void work(WorkUnit unit, Progress progress, StopSignal stop) {
    ExperimentConfig here = SweepPoint.at(config, unit.settings()).config();
    Fold fold = fold(unit);
    switch (unit.kind()) {
      case PRETRAINING ->
          new NetworkPretrainStage(here, directory(unit), data.contents().values())
              .run(NativeThreads.get(), progress, stop);
      case FEATURES ->
          new FeatureStage(here.features(), data, fold.train(), directory(unit))
              .run(progress, stop);
      case GENERATOR -> generatorStage(here, unit).run(progress, stop);
      case METHOD -> {
        Optional<NormalizedFaceGenerator> generator = generator(unit);
        try {
          new MethodStage(
                  here,
                  data,
                  unit.repetition(),
                  fold,
                  directory(unit),
                  unit.task(),
                  pretrained(unit))
              .run(generator, progress, stop);
        } finally {
          generator.ifPresent(NormalizedFaceGenerator::close);
        }
      }
    }
  }

  private Fold fold(WorkUnit unit) {
    return folds.stream().filter(f -> f.index() == unit.fold()).findFirst().orElseThrow();
  }

  private StageDirectory directory(WorkUnit unit) {
    return directory(unit, unit.directory());
  }

  private StageDirectory directory(WorkUnit unit, String name) {
    return StageDirectory.of(files.stages(), name, unit.fold(), config.seed() + unit.repetition());
  }

  private GeneratorStage generatorStage(ExperimentConfig here, WorkUnit unit) {
    String features = unit.directoryOf(UnitKind.FEATURES).orElse(unit.directory());
    return new GeneratorStage(here, data, fold(unit), directory(unit, features), directory(unit));
  }

  private Optional<NormalizedFaceGenerator> generator(WorkUnit method) {
    return method
        .directoryOf(UnitKind.GENERATOR)
        .map(directory -> files.stages().resolve(directory).resolve(GeneratorStage.GENERATOR))
        .map(NormalizedFaceGenerator::load);
  }

  private Optional<Path> pretrained(WorkUnit method) {
    return method
        .directoryOf(UnitKind.PRETRAINING)
        .map(directory -> files.stages().resolve(directory).resolve(NetworkPretrainStage.NETWORK));
  }

  /**
   * Refuses to go on with another generator than units that are done used, where one is given.
   *
   * @param units all of the run
   * @throws org.idferm.core.error.DataException if the generator's file has changed
   */
  public void requireSameModel(List<WorkUnit> units) {
    units.stream()
        .filter(unit -> unit.kind() == UnitKind.GENERATOR && files.isDone(unit))
        .forEach(
            unit ->
                GivenGenerator.of(SweepPoint.at(config, unit.settings()).config().hng())
                    .ifPresent(given -> given.requireUnchanged(generatorOutcome(unit).model())));
  }

  /** What the unit of pre-training has left. */
  PretrainingResult pretraining(WorkUnit unit) {
    return required(
        directory(unit).read(NetworkPretrainStage.OUTCOME, PretrainingResult.class), unit);
  }

  /** What a generator's unit has left. */
  GeneratorOutcome generatorOutcome(WorkUnit unit) {
    return required(directory(unit).read(GeneratorStage.OUTCOME, GeneratorOutcome.class), unit);
  }

  /** What a method's unit has left. */
  MethodOutcome methodOutcome(WorkUnit unit) {
    return required(directory(unit).read(unit.task() + ".json", MethodOutcome.class), unit);
  }

  /** Examples of what a generator's unit has learned. */
  List<FaceTriple> triples(WorkUnit unit) {
    try (NormalizedFaceGenerator generator =
        NormalizedFaceGenerator.load(directory(unit).file(GeneratorStage.GENERATOR))) {
      return FaceTriples.of(data, fold(unit), generator);
    }
  }

  private static <T> T required(Optional<T> outcome, WorkUnit unit) {
    return outcome.orElseThrow(() -> new IllegalStateException(unit.name() + " is not done"));
  }
}
