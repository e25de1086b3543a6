package org.idferm.spark;

import java.util.concurrent.TimeUnit;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts the tasks that are running, those of cancelled jobs included. */
final class RunningTasks extends SparkListener {

  private static final Logger LOG = LoggerFactory.getLogger(RunningTasks.class);

  private int running;

  @Override
  public synchronized void onTaskStart(SparkListenerTaskStart start) {
    running++;
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
    running--;
    notifyAll();
  }

  @Override
  public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
    LOG.warn(
        "executor {} is gone ({}): others go on with its units",
        removed.executorId(),
        removed.reason().lines().findFirst().orElse("").strip());
  }

  /** Waits until none runs, or some time has passed. */
  synchronized void awaitNone(long seconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    try {
      while (running > 0 && System.nanoTime() < end) {
        wait(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
