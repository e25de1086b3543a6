package org.idferm.experiments.cli;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.Set;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.error.DataException;
import org.idferm.core.error.UserException;
import org.idferm.core.train.StoppedException;

/**
 * What the command line says about a failure.
 *
 * @param exitCode one of {@link ExitCode}
 * @param message one line
 */
record ErrorReport(int exitCode, String message) {

  /** Finds the user's mistake or the lack of memory behind a failure, however wrapped. */
  static ErrorReport of(Throwable failure) {
    Optional<UserException> mistake = find(failure, UserException.class);
    if (mistake.isPresent()) {
      return new ErrorReport(exitCode(mistake.get()), mistake.get().getMessage());
    }
    Optional<StoppedException> stopped = find(failure, StoppedException.class);
    if (stopped.isPresent()) {
      return new ErrorReport(
          ExitCode.INTERRUPTED,
          "stopped (%s): run the same command with --resume to go on"
              .formatted(stopped.get().getMessage()));
    }
    Optional<ServiceConfigurationError> plugin = find(failure, ServiceConfigurationError.class);
    if (plugin.isPresent()) {
      return new ErrorReport(
          ExitCode.CONFIGURATION,
          "a loss or data set on the class path cannot be loaded (%s): mend its jar's META-INF/services, or take the jar away"
              .formatted(oneLine(plugin.get().getMessage())));
    }
    return find(failure, OutOfMemoryError.class)
        .map(e -> new ErrorReport(ExitCode.MEMORY, outOfMemory(e)))
        .orElseGet(() -> unexpected(failure));
  }

  private static int exitCode(UserException e) {
    if (e instanceof ConfigurationException) {
      return ExitCode.CONFIGURATION;
    }
    return e instanceof DataException ? ExitCode.DATA : ExitCode.OUTPUT;
  }

  private static String outOfMemory(OutOfMemoryError e) {
    String message = String.valueOf(e.getMessage());
    // JavaCPP's messages: "Physical memory usage is too high: physicalBytes (...) >
    // maxPhysicalBytes"
    // and "Failed to allocate memory within limits: totalBytes (...) > maxBytes".
    boolean offHeap = message.contains("hysical") || message.contains("Bytes");
    String smaller = "take smaller batches (hng.batch, rml.per-class) or widths";
    return offHeap
        ? "out of memory outside the Java heap (%s): close other programs, %s, or raise the limit with IDFERM_JAVA_OPTS=-Dorg.bytedeco.javacpp.maxphysicalbytes=8g"
            .formatted(oneLine(message), smaller)
        : "out of memory: the Java heap of %d MB is full: %s, or make it larger with IDFERM_JAVA_OPTS=-Xmx4g"
            .formatted(Runtime.getRuntime().maxMemory() >> 20, smaller);
  }

  private static ErrorReport unexpected(Throwable failure) {
    return new ErrorReport(
        ExitCode.INTERNAL,
        "internal error: %s: %s (--stack-trace shows where; ./idferm doctor checks the installation)"
            .formatted(
                failure.getClass().getSimpleName(),
                failure.getMessage() == null ? "no message" : oneLine(failure.getMessage())));
  }

  private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable t = failure; t != null && seen.add(t); t = t.getCause()) {
      if (type.isInstance(t)) {
        return Optional.of(type.cast(t));
      }
    }
    return Optional.empty();
  }

  private static String oneLine(String message) {
    return message.strip().replaceAll("\\s+", " ");
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "idferm: %s", message);
  }
}
