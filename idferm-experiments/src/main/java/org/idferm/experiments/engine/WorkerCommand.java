package org.idferm.experiments.engine;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.idferm.experiments.system.Memory;

/** The command line of a worker process: this process's, with a share of its memory. */
final class WorkerCommand {

  /** Options that would have two processes share a port, a file or a profile. */
  private static final List<String> NOT_INHERITED =
      List.of("-agentlib", "-javaagent", "-Xrun", "-Xlog", "-Xmx", "-Xms");

  private WorkerCommand() {}

  /**
   * Prepares the command.
   *
   * @param jobs how many processes share the memory
   * @param threads of each
   * @param log where they print
   * @param main their main class
   */
  static ProcessBuilder of(int jobs, int threads, Path log, Class<?> main) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> NOT_INHERITED.stream().noneMatch(option::startsWith))
        .forEach(command::add);
    Memory memory = Memory.detect();
    long limit = memory.processLimit() > 0 ? memory.processLimit() : memory.physical();
    long share = (limit / jobs) >> 20;
    long heap = Math.max(64, Math.min(memory.heapLimit() >> 20, share / 2));
    command.add(String.format(Locale.ROOT, "-Xmx%dm", heap));
    command.add(String.format(Locale.ROOT, "-Dorg.bytedeco.javacpp.maxbytes=%dm", share));
    command.add(String.format(Locale.ROOT, "-Dorg.bytedeco.javacpp.maxphysicalbytes=%dm", share));
    command.add("-Djava.awt.headless=true");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(main.getName());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("OMP_NUM_THREADS", Integer.toString(threads));
    builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return builder;
  }
}
