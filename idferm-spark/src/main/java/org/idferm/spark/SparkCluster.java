package org.idferm.spark;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.idferm.core.error.UserException;
import org.idferm.core.train.StopSignal;
import org.idferm.core.train.StoppedException;
import org.idferm.experiments.engine.EngineRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Spark application for the time of one run. */
final class SparkCluster implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SparkCluster.class);

  private static final String GROUP = "units";
  private static final long LOOK_MILLIS = 200;
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);
  private static final long SAVING_SECONDS = 50;

  /** Spark's own hook, which would end the application at once, has a lower priority: 40. */
  private static final int BEFORE_SPARK = 100;

  private final String master;
  private final int threads;
  private final JavaSparkContext context;
  private final SparkLog log;
  private final RunningTasks tasks = new RunningTasks();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Runnable hook = this::awaitClosed;
  private volatile boolean stopping;

  private SparkCluster(String master, int threads, JavaSparkContext context, SparkLog log) {
    this.master = master;
    this.threads = threads;
    this.context = context;
    this.log = log;
    context.sc().addSparkListener(tasks);
    ShutdownHookManager.get()
        .addShutdownHook(hook, BEFORE_SPARK, SAVING_SECONDS + 5, TimeUnit.SECONDS);
  }

  /** Starts the application; executors may come later. */
  static SparkCluster start(EngineRequest request) {
    String master = request.choice().master().orElseThrow();
    int threads = request.place().threads();
    SparkLog log = SparkLog.to(request.directory().resolve("spark.log"));
    try {
      JavaSparkContext context = new JavaSparkContext(SparkSettings.of(request));
      return new SparkCluster(master, threads, context, log);
    } catch (IllegalAccessError | ExceptionInInitializerError e) {
      log.close();
      throw new UserException(
          "Spark needs more of Java than this process has: start IDFERM with ./idferm, or java @idferm-spark/java.options",
          e);
    } catch (Exception e) { // Scala declares none of them
      log.close();
      throw new UserException(
          "--master %s: Spark does not start tasks of %d threads: %s"
              .formatted(master, threads, SparkFailure.firstLine(e)),
          e);
    }
  }

  /** The application's name, which no other has. */
  String application() {
    return context.sc().applicationId();
  }

  /** About how many units can run at once now. */
  int slots() {
    return context.sc().isStopped() ? 1 : Math.max(1, context.defaultParallelism() / threads);
  }

  /** Waits for executors, and refuses them if they cannot run units. */
  void requireFit(UnitTask task, StopSignal stop) {
    await(() -> context.isLocal() || context.statusTracker().getExecutorInfos().length > 1, stop);
    List<Integer> numbers = IntStream.range(0, slots()).boxed().toList();
    JavaFutureAction<List<Fitness>> looking =
        context.parallelize(numbers, numbers.size()).map(new Fitness.Test(task)).collectAsync();
    await(looking::isDone, stop);
    List<Fitness> found;
    try {
      found = looking.get();
    } catch (Exception e) { // Scala declares none of them
      throw new UserException(
          "--master %s: Spark cannot run anything: %s".formatted(master, SparkFailure.firstLine(e)),
          e);
    }
    for (Fitness fitness : found) {
      if (!fitness.problem().isEmpty()) {
        throw new UserException(fitness.problem());
      }
    }
    if (!found.stream().allMatch(Fitness::hasJars)) {
      task.start().jars().jars().forEach(context::addFile);
    }
  }

  private void await(BooleanSupplier condition, StopSignal stop) {
    long start = System.nanoTime();
    boolean patient = true;
    while (!condition.getAsBoolean()) {
      requireAlive();
      if (stop.requested()) {
        stopTasks();
        throw new StoppedException("no unit had begun");
      }
      if (patient && System.nanoTime() - start > PATIENCE_NANOS) {
        patient = false;
        LOG.warn("waiting for executors with {} cores at {}", threads, master);
      }
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new StoppedException("interrupted");
      }
    }
    requireAlive();
  }

  private void requireAlive() {
    if (context.sc().isStopped() && !stopping) {
      throw new UserException(
          "--master %s: Spark cannot be reached, or has ended the application: see workers/spark.log in the output directory; --resume goes on"
              .formatted(master));
    }
  }

  /**
   * Runs a function in some executor, and in another one if that is lost.
   *
   * @throws UserException if the application has ended
   */
  <A, R> R call(String name, A argument, Function<A, R> function) throws SparkFailure {
    try {
      context.setJobGroup(GROUP, name, true); // a property of the calling thread
      return context.parallelize(List.of(argument), 1).map(function).collect().get(0);
    } catch (Exception e) { // Scala declares none of them
      requireAlive();
      throw new SparkFailure(e);
    }
  }

  /** Has all tasks stop, and lets none begin. */
  void stopTasks() {
    if (!stopping) {
      stopping = true;
      context.sc().cancelJobGroupAndFutureJobs(GROUP);
    }
  }

  boolean isStopping() {
    return stopping;
  }

  /** Waits until tasks that have been stopped have ended. */
  void awaitTasks() {
    tasks.awaitNone(SAVING_SECONDS);
  }

  private void awaitClosed() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      context.close();
    } finally {
      log.close();
      closed.countDown();
      boolean unused = ShutdownHookManager.get().removeShutdownHook(hook);
    }
  }
}
