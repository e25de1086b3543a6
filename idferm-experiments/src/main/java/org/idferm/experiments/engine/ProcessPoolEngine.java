package org.idferm.experiments.engine;

import java.nio.file.Path;
import java.util.List;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.system.Memory;
import org.idferm.experiments.unit.UnitFailure;
import org.idferm.experiments.unit.UnitFiles;
import org.idferm.experiments.unit.WorkUnit;

/**
 * Runs several units at once on this machine, each in a process of its own: one that runs out of
 * memory takes no other with it. A process runs unit after unit, for reading the data takes time.
 */
public final class ProcessPoolEngine implements Engine {

  private final Workplace place;
  private final int jobs;
  private final Path log;
  private final WorkerCommand command;

  /**
   * Makes an engine.
   *
   * @param place what the processes need to know
   * @param jobs how many units run at once, at least 1
   * @param log where the processes print
   * @param main their main class, which calls {@link Worker#serve}
   */
  public ProcessPoolEngine(Workplace place, int jobs, Path log, Class<?> main) {
    this.place = place;
    this.jobs = jobs;
    this.log = log;
    this.command = WorkerCommand.asHere(main, place.threads());
  }

  @Override
  public List<UnitFailure> run(List<WorkUnit> units, Progress progress, StopSignal stop) {
    UnitFiles files = new UnitFiles(place.root().resolve(UnitFiles.DIRECTORY));
    return new WorkerPool(files, jobs, () -> jobs, this::start).run(units, progress, stop);
  }

  private WorkerProcess start() {
    Memory memory = Memory.detect();
    long limit = memory.processLimit() > 0 ? memory.processLimit() : memory.physical();
    return WorkerProcess.start(command.builder(command.classPath(), limit / jobs, log), place);
  }
}
