package org.idferm.data.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.idferm.core.error.DataException;

/** Sums up many problems in one line. */
public final class Problems {

  private static final int SHOWN = 3;

  private Problems() {}

  /**
   * Makes one exception of many problems: their number and the first few.
   *
   * @param what where they are, for example {@code data set ckplus in DIR}
   * @param root files below it are named relative to it
   * @param problems at least one problem
   * @return the exception, to be thrown by the caller
   */
  public static DataException toException(String what, Path root, List<Problem> problems) {
    String first =
        problems.stream()
            .limit(SHOWN)
            .map(p -> RelativePaths.of(root, p.file()) + ": " + p.message())
            .collect(Collectors.joining("; "));
    int more = problems.size() - SHOWN;
    return new DataException(
        "%d %s in %s: %s%s"
            .formatted(
                problems.size(),
                problems.size() == 1 ? "problem" : "problems",
                what,
                first,
                more > 0 ? "; and " + more + " more" : ""));
  }
}
