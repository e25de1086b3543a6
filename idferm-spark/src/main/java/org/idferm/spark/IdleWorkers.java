package org.idferm.spark;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.idferm.experiments.engine.WorkerChannel;

/**
 * The worker processes of an executor that have nothing to do: the next task of their run takes
 * them, for starting one and reading the data takes time. They end with the executor.
 */
final class IdleWorkers {

  private static final Map<WorkerStart, Deque<WorkerChannel>> IDLE = new HashMap<>();

  private IdleWorkers() {}

  /** A worker for one task, new if none is idle. */
  static WorkerChannel take(WorkerStart start) throws IOException {
    synchronized (IDLE) {
      Deque<WorkerChannel> idle = IDLE.getOrDefault(start, new ArrayDeque<>());
      while (!idle.isEmpty()) {
        WorkerChannel worker = idle.pop();
        if (worker.isAlive()) {
          return worker;
        }
      }
    }
    return start.start();
  }

  /** Gives a worker back that has done its task. */
  static void give(WorkerStart start, WorkerChannel worker) {
    synchronized (IDLE) {
      IDLE.computeIfAbsent(start, s -> new ArrayDeque<>()).push(worker);
    }
  }

  /** Ends those of a run that was run in this process. */
  static void close(WorkerStart start) {
    synchronized (IDLE) {
      Deque<WorkerChannel> idle = IDLE.remove(start);
      if (idle != null) {
        idle.forEach(WorkerChannel::close);
      }
    }
  }
}
