package org.idferm.core.train;

/** Asked by long work between steps whether to go on. */
@FunctionalInterface
public interface StopSignal {

  /** Whether the user wants the work to stop. */
  boolean requested();

  /**
   * Goes on, or stops.
   *
   * @param what the work and how far it has come, in a few words
   * @throws StoppedException if a stop was requested
   */
  default void check(String what) {
    if (requested()) {
      throw new StoppedException(what);
    }
  }

  /** Never stops. */
  static StopSignal never() {
    return () -> false;
  }
}
