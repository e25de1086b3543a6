package org.idferm.experiments.pipeline;

import java.util.List;
import java.util.Locale;
import org.idferm.hng.train.Rollback;

/** Returns to earlier steps, in words. */
public final class RollbackText {

  private RollbackText() {}

  /**
   * Describes returns.
   *
   * @param rollbacks what a training reports
   * @return for each, from where, to where and why
   */
  public static List<String> of(List<Rollback> rollbacks) {
    return rollbacks.stream()
        .map(
            r ->
                String.format(
                    Locale.ROOT,
                    "from step %d to step %d: %s",
                    r.atStep(),
                    r.toStep(),
                    r.reason().description()))
        .toList();
  }
}
