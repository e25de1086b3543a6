package org.idferm.experiments.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.data.fold.Fold;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.config.SweepPoint;
import org.idferm.experiments.engine.Engine;
import org.idferm.experiments.engine.EngineChoice;
import org.idferm.experiments.engine.EngineRequest;
import org.idferm.experiments.engine.Engines;
import org.idferm.experiments.engine.InProcessEngine;
import org.idferm.experiments.engine.Parallelism;
import org.idferm.experiments.engine.ProcessPoolEngine;
import org.idferm.experiments.engine.Workplace;
import org.idferm.experiments.output.OutputDirectory;
import org.idferm.experiments.result.DataFilesFile;
import org.idferm.experiments.system.Memory;
import org.idferm.experiments.system.NativeThreads;
import org.idferm.experiments.unit.UnitFailure;
import org.idferm.experiments.unit.UnitFiles;
import org.idferm.experiments.unit.UnitPlan;
import org.idferm.experiments.unit.UnitsFailedException;
import org.idferm.experiments.unit.UnitsFile;
import org.idferm.experiments.unit.WorkUnit;

/**
 * The pipeline of {@code idferm run}: data set, person-independent folds; units of work, each the
 * feature nets, the generator (where a method needs one) or one method of a fold; then results and
 * report. Every finished unit leaves files, from which a resumed run goes on.
 */
public final class Experiment implements ExperimentPipeline {

  private final StopSignal stop;
  private final EngineChoice choice;

  /**
   * Makes a pipeline.
   *
   * @param stop asked between training steps
   */
  public Experiment(StopSignal stop) {
    this(stop, EngineChoice.local(0));
  }

  private Experiment(StopSignal stop, EngineChoice choice) {
    this.stop = stop;
    this.choice = choice;
  }

  @Override
  public ExperimentPipeline on(EngineChoice wanted) {
    Engines.check(wanted);
    return new Experiment(stop, wanted);
  }

  @Override
  public void check(ExperimentConfig config) {
    SweepPoint.of(config).forEach(point -> ConfigurationCheck.of(point.config()));
  }

  @Override
  public void run(ExperimentConfig config, OutputDirectory out, Progress progress) {
    check(config);
    int cores = NativeThreads.get();
    Parallelism parallelism =
        Parallelism.of(choice.jobs(), config.threads(), cores, Memory.detect());
    NativeThreads.set(parallelism.threads());
    boolean generator = needsTrainedGenerator(config);
    try (PreparedData data =
        ExperimentData.of(
            config,
            out::file,
            set -> ExperimentData.check(config, set, generator),
            cores,
            progress,
            stop)) {
      run(config, out, parallelism, data, progress);
    }
  }

  private void run(
      ExperimentConfig config,
      OutputDirectory out,
      Parallelism parallelism,
      PreparedData data,
      Progress progress) {
    List<Fold> folds = ExperimentData.folds(config, data.set());
    SameData.record(data, out.file(DataFilesFile.NAME));
    SameData.record(folds, out.file(SameData.FOLDS));
    UnitPlan plan = new UnitPlan(config, folds.size(), new UnitNeeds());
    List<WorkUnit> units = plan.units();
    UnitsFile.write(out.file(UnitsFile.NAME), units);
    UnitFiles files = new UnitFiles(out.file(UnitFiles.DIRECTORY));
    UnitRunner runner = new UnitRunner(config, data, folds, files);

    runner.requireSameModel(units);
    List<UnitFailure> failures =
        engine(config, out, parallelism, runner).run(units, progress, stop);
    if (!failures.isEmpty()) {
      throw new UnitsFailedException(units.size(), failures);
    }
    new ExperimentOutput(config, out, runner, plan, parallelism.threads()).write();
  }

  private Engine engine(
      ExperimentConfig config, OutputDirectory out, Parallelism parallelism, UnitRunner runner) {
    String root = out.root().toAbsolutePath().toString();
    Workplace place = new Workplace(config.toYaml(), root, parallelism.threads());
    if (!choice.isLocal()) {
      return Engines.require(choice.engine())
          .create(new EngineRequest(place, choice, out.file("workers"), WorkerMain.class));
    }
    if (parallelism.jobs() == 1) {
      return new InProcessEngine(runner, runner.files());
    }
    Path log = out.file("workers.log");
    return new ProcessPoolEngine(place, parallelism.jobs(), log, WorkerMain.class);
  }

  private static boolean needsTrainedGenerator(ExperimentConfig config) {
    UnitNeeds needs = new UnitNeeds();
    return needs.features(config)
        && config.methods().keySet().stream().anyMatch(m -> needs.generator(config, m));
  }
}
