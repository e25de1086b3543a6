package org.idferm.experiments.unit;

import java.util.Locale;
import java.util.Optional;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.error.DataException;
import org.idferm.core.error.UserException;
import org.idferm.experiments.system.MemoryAdvice;

/**
 * Why a unit has no results.
 *
 * @param unit its name
 * @param reason the kind of failure
 * @param message one line
 */
public record UnitFailure(String unit, Reason reason, String message) {

  /** Kinds of failure, the gravest first. */
  public enum Reason {
    /** Too little memory. */
    MEMORY,
    /** A fault of the program. */
    INTERNAL,
    /** A wrong configuration. */
    CONFIGURATION,
    /** A wrong data set. */
    DATA,
    /** A file that cannot be written, or something else that the user can mend. */
    OUTPUT,
    /** A unit whose results it uses has failed. */
    NOT_RUN
  }

  /**
   * Describes a failure.
   *
   * @param unit the unit's name
   * @param failure what was thrown
   * @return the failure in one line
   */
  public static UnitFailure of(String unit, Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof UserException e) {
        return new UnitFailure(unit, reason(e), e.getMessage());
      }
    }
    Optional<String> memory = MemoryAdvice.in(failure);
    if (memory.isPresent()) {
      return new UnitFailure(unit, Reason.MEMORY, memory.get());
    }
    String message = String.valueOf(failure.getMessage()).strip().replaceAll("\\s+", " ");
    return new UnitFailure(
        unit,
        Reason.INTERNAL,
        String.format(
            Locale.ROOT, "internal error: %s: %s", failure.getClass().getSimpleName(), message));
  }

  private static Reason reason(UserException e) {
    if (e instanceof ConfigurationException) {
      return Reason.CONFIGURATION;
    }
    return e instanceof DataException ? Reason.DATA : Reason.OUTPUT;
  }
}
