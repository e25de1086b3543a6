package org.idferm.core.train;

/** Asked by long work between steps whether to go on. */
@FunctionalInterface
public interface StopSignal {

  /** Whether the user wants the work to stop. */
  boolean requested();

  /**
   * Goes on, or stops.
   *
   * @throws StoppedException if a stop was requested
   */
  default void check() {
    if (requested()) {
      throw new StoppedException();
    }
  }

  /** Never stops. */
  static StopSignal never() {
    return () -> false;
  }
}
