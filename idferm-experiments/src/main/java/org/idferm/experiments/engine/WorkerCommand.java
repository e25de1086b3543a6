package org.idferm.experiments.engine;

import java.io.File;
import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The command line of worker processes. Needs nothing but the JDK, so that it can be sent to where
 * other libraries are.
 *
 * @param options of the Java runtime, but for memory
 * @param classPath absolute paths of jars and directories
 * @param main the name of the main class
 * @param threads of native code
 * @param heap the most that the Java heap may have, in bytes
 */
public record WorkerCommand(
    List<String> options, List<String> classPath, String main, int threads, long heap)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final long LEAST_HEAP = 64L << 20;

  /** What two processes must not share: ports, files, profiles, memory; and an engine's secrets. */
  private static final List<String> NOT_INHERITED =
      List.of("-agentlib", "-javaagent", "-Xrun", "-Xlog", "-Xmx", "-Xms", "-Dspark.");

  /**
   * Copies the lists into serializable ones.
   *
   * @param options of the Java runtime
   * @param classPath jars and directories
   * @param main the main class
   * @param threads of native code
   * @param heap in bytes
   */
  public WorkerCommand {
    options = List.copyOf(options);
    classPath = List.copyOf(classPath);
  }

  /**
   * The command of processes that are like this one.
   *
   * @param main their main class
   * @param threads of each
   * @return the command
   */
  public static WorkerCommand asHere(Class<?> main, int threads) {
    List<String> options =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(option -> NOT_INHERITED.stream().noneMatch(option::startsWith))
            .toList();
    List<String> classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .toList();
    return new WorkerCommand(
        options, classPath, main.getName(), threads, Runtime.getRuntime().maxMemory());
  }

  /**
   * Prepares a process with this Java runtime.
   *
   * @param found the class path as it is on this machine
   * @param memory what the process may use, in bytes
   * @param log where it prints; appended to
   * @return what starts it, in the working directory of this process
   */
  public ProcessBuilder builder(List<String> found, long memory, Path log) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add(megabytes("-Xmx", Math.max(LEAST_HEAP, Math.min(heap, memory / 2))));
    command.add(megabytes("-Dorg.bytedeco.javacpp.maxbytes=", memory));
    command.add(megabytes("-Dorg.bytedeco.javacpp.maxphysicalbytes=", memory));
    command.add("-Djava.awt.headless=true");
    command.addAll(List.of("-cp", String.join(File.pathSeparator, found)));
    command.add(main);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("OMP_NUM_THREADS", Integer.toString(threads));
    builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return builder;
  }

  private static String megabytes(String option, long bytes) {
    return String.format(Locale.ROOT, "%s%dm", option, bytes >> 20);
  }
}
