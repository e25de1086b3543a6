package org.idferm.spark;

import java.io.Serializable;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.function.Function;

/**
 * Whether an executor can run units.
 *
 * @param problem one line that names the executor; empty if it can
 * @param hasJars whether it sees the class path under the driver's paths
 */
record Fitness(String problem, boolean hasJars) implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The executor in which this is called, for people. */
  static String executor() {
    SparkEnv env = SparkEnv.get();
    return "executor %s on %s"
        .formatted(env.executorId(), env.blockManager().blockManagerId().host());
  }

  /**
   * Looks from an executor.
   *
   * @param task the work that is to be done there
   */
  record Test(UnitTask task) implements Function<Integer, Fitness> {

    private static final long serialVersionUID = 1L;

    @Override
    public Fitness call(Integer number) {
      String problem = task.shared().problem().map(what -> executor() + " " + what).orElse("");
      return new Fitness(problem, task.start().jars().areHere());
    }
  }
}
