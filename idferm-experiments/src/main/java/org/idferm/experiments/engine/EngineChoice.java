package org.idferm.experiments.engine;

import java.util.Optional;

/**
 * Which engine runs the units of a run. It changes no result.
 *
 * @param engine {@link #LOCAL}, or the name of an {@link EngineProvider}
 * @param master where the engine's machines are, as the engine has it; empty for this machine
 * @param jobs units at once, at least 1; 0 for as many as there is room for
 */
public record EngineChoice(String engine, Optional<String> master, int jobs) {

  /** The name of the engine of this machine. */
  public static final String LOCAL = "local";

  /**
   * This machine.
   *
   * @param jobs units at once; 0 for what suits the machine
   * @return the choice
   */
  public static EngineChoice local(int jobs) {
    return new EngineChoice(LOCAL, Optional.empty(), jobs);
  }

  /**
   * Whether the units run on this machine.
   *
   * @return false if another engine runs them
   */
  public boolean isLocal() {
    return engine.equals(LOCAL);
  }
}
