package org.idferm.experiments.unit;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The process that works on a unit, so that others can tell whether it still does.
 *
 * @param host the machine's name
 * @param pid the process's number there
 * @param start when it began; tells it from a later one of its number. In the kernel's ticks since
 *     the machine started where {@code /proc} has them, which setting the clock does not change;
 *     else milliseconds since 1970
 */
public record UnitProcess(String host, long pid, long start) {

  /** Of {@code /proc/PID/stat}, counted from 1; see proc(5). */
  private static final int START_FIELD = 22;

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
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      // The name, in brackets, may hold anything; what follows are fields from the third on.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return Long.parseLong(fields[START_FIELD - 3]);
    } catch (IOException e) { // another kind of system
      return wallClockStart(process);
    }
  }

  private static long wallClockStart(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }
}
