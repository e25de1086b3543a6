package org.idferm.experiments.unit;

import java.util.Comparator;
import java.util.List;

/** Some units of a run failed; the others are done, as far as they did not need their results. */
public final class UnitsFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final UnitFailure.Reason reason;

  /**
   * Describes the failures.
   *
   * @param units how many the run has
   * @param failures at least one
   */
  public UnitsFailedException(int units, List<UnitFailure> failures) {
    super(message(units, failures));
    this.reason = gravest(failures).reason();
  }

  /**
   * The gravest reason of all failures.
   *
   * @return what the exit code tells
   */
  public UnitFailure.Reason reason() {
    return reason;
  }

  private static UnitFailure gravest(List<UnitFailure> failures) {
    return failures.stream().min(Comparator.comparing(UnitFailure::reason)).orElseThrow();
  }

  private static String message(int units, List<UnitFailure> failures) {
    UnitFailure first = gravest(failures);
    List<String> others =
        failures.stream()
            .filter(f -> !f.equals(first) && f.reason() != UnitFailure.Reason.NOT_RUN)
            .map(UnitFailure::unit)
            .toList();
    long notRun = failures.stream().filter(f -> f.reason() == UnitFailure.Reason.NOT_RUN).count();
    return "%s failed: %s%s%s; %d of %d units are done, --resume tries the others again"
        .formatted(
            first.unit(),
            first.message(),
            others.isEmpty() ? "" : "; failed as well: " + String.join(", ", others),
            notRun == 0 ? "" : "; %d more need their results".formatted(notRun),
            units - failures.size(),
            units);
  }
}
