package org.idferm.experiments.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.core.train.StoppedException;
import org.idferm.experiments.unit.UnitFailure;
import org.idferm.experiments.unit.UnitFiles;
import org.idferm.experiments.unit.WorkUnit;

/**
 * Runs several units at once on this machine, each in a process of its own: one that runs out of
 * memory takes no other with it. A process runs unit after unit, for reading the data takes time.
 */
public final class ProcessPoolEngine implements Engine {

  private static final long LOOK_MILLIS = 500;

  private final Workplace place;
  private final int jobs;
  private final Path log;
  private final Class<?> main;

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
    this.main = main;
  }

  @Override
  public List<UnitFailure> run(List<WorkUnit> units, Progress progress, StopSignal stop) {
    UnitFiles files = new UnitFiles(place.root().resolve(UnitFiles.DIRECTORY));
    UnitQueue queue = new UnitQueue(units, files::isDone);
    Pool pool = new Pool(queue, files);
    try (WholeProgress whole = new WholeProgress(units, files, jobs, progress)) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < Math.min(jobs, units.size()); i++) {
        Thread thread = new Thread(pool::work, "worker " + i);
        threads.add(thread);
        thread.start();
      }
      for (Thread thread : threads) {
        while (!ended(thread)) {
          if (stop.requested()) {
            pool.stop();
          }
          whole.update();
        }
      }
      whole.update();
      pool.conclude();
    }
    return queue.failures();
  }

  private static boolean ended(Thread thread) {
    try {
      thread.join(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoppedException("interrupted");
    }
    return !thread.isAlive();
  }

  /** The processes, and what they are told. */
  private final class Pool {

    private final UnitQueue queue;
    private final UnitFiles files;
    private final List<WorkerProcess> processes = new CopyOnWriteArrayList<>();
    private final AtomicReference<RuntimeException> broken = new AtomicReference<>();
    private final AtomicBoolean stopped = new AtomicBoolean();

    Pool(UnitQueue queue, UnitFiles files) {
      this.queue = queue;
      this.files = files;
    }

    /** Has units run in one process, and in another one if that ends. */
    void work() {
      WorkerProcess process = null;
      try {
        for (Optional<WorkUnit> next = queue.take(); next.isPresent(); next = queue.take()) {
          if (process == null || !process.isAlive()) {
            process =
                WorkerProcess.start(WorkerCommand.of(jobs, place.threads(), log, main), place);
            processes.add(process);
            if (stopped.get()) {
              process.stop();
            }
          }
          conclude(next.get(), process.run(next.get()));
        }
      } catch (RuntimeException e) {
        broken.compareAndSet(null, e);
        stop();
      } finally {
        if (process != null) {
          process.close();
        }
      }
    }

    private void conclude(WorkUnit unit, WorkerReply reply) {
      switch (reply.outcome()) {
        case DONE -> queue.done(unit);
        case FAILED -> {
          files.failed(unit, reply.message());
          queue.failed(new UnitFailure(unit.name(), reply.reason(), reply.message()));
        }
        case STOPPED -> stop();
      }
    }

    void stop() {
      stopped.set(true);
      queue.close();
      processes.forEach(WorkerProcess::stop);
    }

    /** Ends as the processes did: by an error, a stop, or well. */
    void conclude() {
      RuntimeException e = broken.get();
      if (e != null) {
        throw e;
      }
      if (stopped.get()) {
        throw new StoppedException("units under way are saved");
      }
    }
  }
}
