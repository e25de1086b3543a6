package org.idferm.data.synthetic.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.idferm.core.error.UserException;

/** Does something for everybody, on several threads; each takes the next person in order. */
final class PeopleInParallel {

  /** What is done for one person. */
  @FunctionalInterface
  interface Work {
    /** Does it for the person of this number, from 0. */
    void of(int person) throws IOException;
  }

  private final int threads;
  private final AtomicInteger next = new AtomicInteger();

  PeopleInParallel(int threads) {
    this.threads = threads;
  }

  /** Returns when everybody is done; at the first failure all stop and it is thrown. */
  void run(int people, Work work) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(
            pool.submit(
                () -> {
                  takeTurns(people, work);
                  return null;
                }));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserException("writing the synthetic face set was interrupted", e);
    } finally {
      next.set(people);
      stop(pool);
    }
  }

  private void takeTurns(int people, Work work) throws IOException {
    try {
      for (int i = next.getAndIncrement(); i < people; i = next.getAndIncrement()) {
        work.of(i);
      }
    } finally {
      // After a failure the others find nobody left.
      next.set(people);
    }
  }

  /** Waits until nobody writes any more: only then can the temporary directory be removed. */
  private static void stop(ExecutorService pool) {
    pool.shutdownNow();
    try {
      if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("a face is still being written after a minute");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
