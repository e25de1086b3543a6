package org.idferm.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.idferm.core.error.UserException;
import org.idferm.core.io.AtomicFiles;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.config.DatasetConfig;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.engine.Engine;
import org.idferm.experiments.engine.EngineRequest;
import org.idferm.experiments.engine.WorkerCommand;
import org.idferm.experiments.engine.WorkerLines;
import org.idferm.experiments.engine.WorkerPool;
import org.idferm.experiments.engine.Workplace;
import org.idferm.experiments.unit.UnitFailure;
import org.idferm.experiments.unit.UnitFiles;
import org.idferm.experiments.unit.WorkUnit;

/** Runs units on a Spark cluster, as many at once as it has cores for. */
final class SparkEngine implements Engine {

  /** More threads that wait for Spark would only cost memory. */
  private static final int MOST_AT_ONCE = 256;

  private final EngineRequest request;

  SparkEngine(EngineRequest request) {
    this.request = request;
  }

  @Override
  public List<UnitFailure> run(List<WorkUnit> units, Progress progress, StopSignal stop) {
    Workplace place = request.place();
    UnitFiles files = new UnitFiles(place.root().resolve(UnitFiles.DIRECTORY));
    if (units.stream().allMatch(files::isDone)) {
      return List.of();
    }
    try (SparkCluster cluster = SparkCluster.start(request)) {
      Path token = request.directory().resolve(cluster.application());
      AtomicFiles.writeText(token, "");
      WorkerStart start = start(place);
      try {
        UnitTask task = new UnitTask(sharedPlace(place, token), start);
        cluster.requireFit(task, stop);
        int most = request.choice().jobs() > 0 ? request.choice().jobs() : MOST_AT_ONCE;
        return new WorkerPool(
                files,
                most,
                () -> Math.min(most, cluster.slots()),
                () -> new SparkWorker(cluster, task))
            .run(units, progress, stop);
      } finally {
        cluster.awaitTasks(); // those that have been asked to stop save
        IdleWorkers.close(start);
        delete(token);
      }
    }
  }

  private static SharedPlace sharedPlace(Workplace place, Path token) {
    ExperimentConfig config = place.config();
    List<DatasetConfig> sets = new ArrayList<>(List.of(config.dataset(), config.tested()));
    if (config.pretrain().isOn()) {
      sets.add(config.pretrain().dataset());
    }
    List<String> data =
        sets.stream()
            .filter(dataset -> !dataset.isSynthetic())
            .map(dataset -> Path.of(dataset.path()).toAbsolutePath().toString())
            .toList();
    return new SharedPlace(place.output(), token.toAbsolutePath().toString(), data);
  }

  private WorkerStart start(Workplace place) {
    WorkerCommand command = WorkerCommand.asHere(request.main(), place.threads());
    return new WorkerStart(
        command,
        WorkerJars.of(command.classPath()),
        WorkerLines.of(place),
        Path.of("").toAbsolutePath().toString(),
        request.directory().toAbsolutePath().toString());
  }

  private static void delete(Path token) {
    try {
      Files.deleteIfExists(token);
    } catch (IOException e) {
      throw new UserException("cannot delete %s: %s".formatted(token, e.getMessage()), e);
    }
  }
}
