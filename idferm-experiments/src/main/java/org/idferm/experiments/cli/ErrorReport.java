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
import org.idferm.experiments.system.MemoryAdvice;
import org.idferm.experiments.unit.UnitFailure;
import org.idferm.experiments.unit.UnitsFailedException;

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
    Optional<UnitsFailedException> units = find(failure, UnitsFailedException.class);
    if (units.isPresent()) {
      return new ErrorReport(exitCode(units.get().reason()), units.get().getMessage());
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
    return MemoryAdvice.in(failure)
        .map(advice -> new ErrorReport(ExitCode.MEMORY, advice))
        .orElseGet(() -> unexpected(failure));
  }

  private static int exitCode(UserException e) {
    if (e instanceof ConfigurationException) {
      return ExitCode.CONFIGURATION;
    }
    return e instanceof DataException ? ExitCode.DATA : ExitCode.OUTPUT;
  }

  private static int exitCode(UnitFailure.Reason reason) {
    return switch (reason) {
      case MEMORY -> ExitCode.MEMORY;
      case CONFIGURATION -> ExitCode.CONFIGURATION;
      case DATA -> ExitCode.DATA;
      case OUTPUT, NOT_RUN -> ExitCode.OUTPUT;
      case INTERNAL -> ExitCode.INTERNAL;
    };
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
