package org.idferm.experiments.pipeline;

import java.nio.file.Path;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.data.fold.FoldFile;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.engine.Worker;
import org.idferm.experiments.engine.Workplace;
import org.idferm.experiments.result.DataFilesFile;
import org.idferm.experiments.system.Interruption;
import org.idferm.experiments.system.NativeThreads;
import org.idferm.experiments.unit.UnitFiles;

/** The main class of processes that run units of an experiment for another process. */
public final class WorkerMain {

  private WorkerMain() {}

  /**
   * Runs units until the process that started this one has no more of them, or is gone.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Interruption interruption = Interruption.listen();
    try {
      Worker.serve(interruption, WorkerMain::runner);
    } finally {
      interruption.workEnded();
    }
    System.exit(0); // without waiting for the thread that reads requests
  }

  /**
   * Reads the data of an experiment in any process.
   *
   * @param place where the experiment's files are
   * @param stop asked while faces are read
   * @return what runs units on the same data and folds as the run began with; its data stay open
   *     for the rest of the process's life
   */
  static UnitRunner runner(Workplace place, StopSignal stop) {
    NativeThreads.set(place.threads());
    ExperimentConfig config = place.config();
    Path root = place.root();
    PreparedData data =
        ExperimentData.of(
            config, root::resolve, set -> {}, place.threads(), Progress.silent(), stop);
    SameData.require(data, root.resolve(DataFilesFile.NAME));
    return new UnitRunner(
        config,
        data,
        FoldFile.read(root.resolve(SameData.FOLDS)),
        new UnitFiles(root.resolve(UnitFiles.DIRECTORY)));
  }
}
