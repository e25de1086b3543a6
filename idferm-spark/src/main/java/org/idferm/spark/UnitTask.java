package org.idferm.spark;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.api.java.function.Function;
import org.idferm.experiments.engine.WorkerChannel;

/**
 * Has a worker process run a unit; called in an executor. If Spark kills the task, the worker is
 * asked to save; if the executor dies, the worker notices and ends.
 *
 * @param shared what the executor must see
 * @param start how workers are started
 */
record UnitTask(SharedPlace shared, WorkerStart start) implements Function<String, TaskReply> {

  private static final long serialVersionUID = 1L;

  private static final long PATIENCE_SECONDS = 50;

  @Override
  public TaskReply call(String unit) throws Exception {
    Optional<String> problem = shared.problem().or(start.jars()::missing);
    if (problem.isPresent()) {
      return TaskReply.unfit(Fitness.executor() + " " + problem.get());
    }
    WorkerChannel worker = IdleWorkers.take(start);
    Optional<String> line = ask(worker, unit);
    if (line.isEmpty()) {
      return TaskReply.lost(worker.exitCode());
    }
    IdleWorkers.give(start, worker);
    return TaskReply.answer(line.get());
  }

  private static Optional<String> ask(WorkerChannel worker, String unit)
      throws ExecutionException, InterruptedException, TimeoutException {
    FutureTask<Optional<String>> reply = new FutureTask<>(() -> worker.ask(unit));
    new Thread(reply, "worker's reply").start();
    try {
      return reply.get();
    } catch (InterruptedException e) {
      worker.stop();
      return reply.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }
}
