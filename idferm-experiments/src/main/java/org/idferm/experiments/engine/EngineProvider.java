package org.idferm.experiments.engine;

/**
 * Makes an engine that is not part of this module. Providers are found by {@link
 * java.util.ServiceLoader}.
 */
public interface EngineProvider {

  /**
   * What the engine is called on the command line.
   *
   * @return lower-case letters
   */
  String name();

  /**
   * Makes an engine. Nothing is started yet.
   *
   * @param request what is to be run, and where
   * @return an engine for one run
   * @throws org.idferm.core.error.UserException if it cannot be used here
   */
  Engine create(EngineRequest request);
}
