package org.idferm.spark;

import org.idferm.core.error.UserException;
import org.idferm.experiments.engine.UnitWorker;
import org.idferm.experiments.engine.WorkerLines;
import org.idferm.experiments.engine.WorkerReply;
import org.idferm.experiments.unit.UnitFailure;
import org.idferm.experiments.unit.WorkUnit;

/** Gives units to Spark, one after the other, each as a job of one task. */
final class SparkWorker implements UnitWorker {

  private final SparkCluster cluster;
  private final UnitTask task;

  SparkWorker(SparkCluster cluster, UnitTask task) {
    this.cluster = cluster;
    this.task = task;
  }

  @Override
  public WorkerReply run(WorkUnit unit) {
    try {
      return reply(cluster.call(unit.name(), WorkerLines.of(unit), task));
    } catch (SparkFailure e) {
      // Spark has tried several executors.
      return cluster.isStopping()
          ? WorkerReply.stopped()
          : WorkerReply.failed(UnitFailure.Reason.INTERNAL, e.getMessage());
    }
  }

  private static WorkerReply reply(TaskReply reply) {
    return switch (reply.kind()) {
      case ANSWER -> WorkerLines.reply(reply.text());
      case LOST -> WorkerReply.lost(reply.exitCode());
      case UNFIT -> throw new UserException(reply.text());
    };
  }

  @Override
  public void stop() {
    cluster.stopTasks();
  }

  @Override
  public boolean isAlive() {
    return true;
  }

  @Override
  public void close() {
    // The cluster belongs to all workers.
  }
}
