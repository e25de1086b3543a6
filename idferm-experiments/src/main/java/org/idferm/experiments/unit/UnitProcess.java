package org.idferm.experiments.unit;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Optional;

/**
 * The process that works on a unit, so that others can tell whether it still does.
 *
 * @param host the machine's name
 * @param pid the process's number there
 * @param start when it began, milliseconds since 1970; tells it from a later one of its number
 */
public record UnitProcess(String host, long pid, long start) {

  /**
   * This process.
   *
   * @return its description
   */
  public static UnitProcess current() {
    String name = ManagementFactory.getRuntimeMXBean().getName(); // PID@HOST
    ProcessHandle self = ProcessHandle.current();
    return new UnitProcess(name.substring(name.indexOf('@') + 1), self.pid(), start(self));
  }

  /**
   * Whether it still runs.
   *
   * @return empty if it is on another machine, where nobody here can tell
   */
  public Optional<Boolean> alive() {
    if (!host.equals(current().host())) {
      return Optional.empty();
    }
    return Optional.of(
        ProcessHandle.of(pid).filter(p -> p.isAlive() && start(p) == start).isPresent());
  }

  private static long start(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }
}
