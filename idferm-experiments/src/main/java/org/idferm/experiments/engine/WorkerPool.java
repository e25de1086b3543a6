package org.idferm.experiments.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.core.train.StoppedException;
import org.idferm.experiments.unit.UnitFailure;
import org.idferm.experiments.unit.UnitFiles;
import org.idferm.experiments.unit.WorkUnit;

/**
 * Gives units to workers, each of which runs one at a time, and shows the progress of all. A worker
 * that ends is replaced.
 */
public final class WorkerPool implements Engine {

  private static final long LOOK_MILLIS = 500;

  private final UnitFiles files;
  private final int most;
  private final IntSupplier atOnce;
  private final Supplier<UnitWorker> start;

  /**
   * Makes a pool.
   *
   * @param files where units leave their files
   * @param most how many workers there may be, at least 1
   * @param atOnce how many units really run at once now, for the time left; at least 1
   * @param start starts a worker, called from several threads
   */
  public WorkerPool(UnitFiles files, int most, IntSupplier atOnce, Supplier<UnitWorker> start) {
    this.files = files;
    this.most = most;
    this.atOnce = atOnce;
    this.start = start;
  }

  @Override
  public List<UnitFailure> run(List<WorkUnit> units, Progress progress, StopSignal stop) {
    UnitQueue queue = new UnitQueue(units, files::isDone);
    Crew crew = new Crew(queue);
    try (WholeProgress whole = new WholeProgress(units, files, atOnce, progress)) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < Math.min(most, units.size()); i++) {
        Thread thread = new Thread(crew::work, "worker " + i);
        threads.add(thread);
        thread.start();
      }
      for (Thread thread : threads) {
        while (!ended(thread)) {
          if (stop.requested()) {
            crew.stop();
          }
          whole.update();
        }
      }
      whole.update();
      crew.conclude();
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

  /** The workers of one run, and what they are told. */
  private final class Crew {

    private final UnitQueue queue;
    private final List<UnitWorker> workers = new CopyOnWriteArrayList<>();
    private final AtomicReference<Throwable> broken = new AtomicReference<>();
    private final AtomicBoolean stopped = new AtomicBoolean();

    Crew(UnitQueue queue) {
      this.queue = queue;
    }

    /** Has units run by one worker, and by another one if that ends. */
    void work() {
      UnitWorker worker = null;
      try {
        for (Optional<WorkUnit> next = queue.take(); next.isPresent(); next = queue.take()) {
          if (worker == null || !worker.isAlive()) {
            worker = start.get();
            workers.add(worker);
            if (stopped.get()) {
              worker.stop();
            }
          }
          conclude(next.get(), worker.run(next.get()));
        }
      } catch (RuntimeException | Error e) { // a unit that nobody concludes is waited for in vain
        broken.compareAndSet(null, e);
        stop();
      } finally {
        if (worker != null) {
          worker.close();
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
      workers.forEach(UnitWorker::stop);
    }

    /** Ends as the workers did: by an error, a stop, or well. */
    void conclude() {
      Throwable e = broken.get();
      if (e instanceof Error error) {
        throw error;
      }
      if (e instanceof RuntimeException exception) {
        throw exception;
      }
      if (stopped.get()) {
        throw new StoppedException("units under way are saved");
      }
    }
  }
}
