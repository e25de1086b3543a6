package org.idferm.spark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.SparkEnv;
import org.idferm.experiments.engine.WorkerChannel;
import org.idferm.experiments.engine.WorkerCommand;

/**
 * How an executor starts a worker process.
 *
 * @param command its command line
 * @param jars its class path
 * @param place what it is told first
 * @param directory where it works, so that relative paths mean what they mean to the driver; if it
 *     is not there, in the directory of logs
 * @param logs the directory of files that workers print into, one for each executor
 */
record WorkerStart(
    WorkerCommand command, WorkerJars jars, String place, String directory, String logs)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Of a machine's memory, what is left to everything else. */
  private static final double SPARE = 0.25;

  /** Starts a process. */
  WorkerChannel start() throws IOException {
    Path log = Path.of(logs, "executor-%s.log".formatted(SparkEnv.get().executorId()));
    ProcessBuilder builder = command.builder(jars.classPath(), memory(), log);
    Path wanted = Path.of(directory);
    builder.directory((Files.isDirectory(wanted) ? wanted : Path.of(logs)).toFile());
    return WorkerChannel.start(builder, place);
  }

  /** The share of the machine's or container's memory that goes with a unit's cores. */
  private long memory() {
    OperatingSystemMXBean os = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    double share = Math.min(1, (double) command.threads() / os.getAvailableProcessors());
    return (long) (os.getTotalMemorySize() * (1 - SPARE) * share);
  }
}
