package org.idferm.experiments.engine;

import org.idferm.experiments.system.Memory;

/**
 * How many units run at once, and with how many threads each. The number of threads may change the
 * last digits of results, so it does not depend on the number of jobs.
 *
 * @param jobs units at once
 * @param threads of each unit
 */
public record Parallelism(int jobs, int threads) {

  /** From about here on, more threads hardly make the small networks faster. */
  private static final int MOST_THREADS = 4;

  /** What a unit is taken to need, in bytes. */
  private static final long MEMORY_A_JOB = 3L << 29;

  /**
   * Chooses what was not chosen.
   *
   * @param wantedJobs units at once; 0 for one if threads are given, else as many as cores and
   *     memory allow
   * @param wantedThreads threads of each; 0 for all cores, at most 4
   * @param cores to be used
   * @param memory the machine's
   * @return at least one of each
   */
  public static Parallelism of(int wantedJobs, int wantedThreads, int cores, Memory memory) {
    int threads = wantedThreads > 0 ? wantedThreads : Math.min(cores, MOST_THREADS);
    if (wantedJobs > 0 || wantedThreads > 0) {
      return new Parallelism(Math.max(1, wantedJobs), threads);
    }
    long limit = memory.processLimit() > 0 ? memory.processLimit() : memory.physical();
    long byMemory = Math.max(1, limit / MEMORY_A_JOB);
    return new Parallelism((int) Math.min(byMemory, Math.max(1, cores / threads)), threads);
  }
}
