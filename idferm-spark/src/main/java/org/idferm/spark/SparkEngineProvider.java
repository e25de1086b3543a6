package org.idferm.spark;

import org.idferm.experiments.engine.Engine;
import org.idferm.experiments.engine.EngineProvider;
import org.idferm.experiments.engine.EngineRequest;

/** Provides {@code --engine spark}. */
public final class SparkEngineProvider implements EngineProvider {

  /** For {@link java.util.ServiceLoader}. */
  public SparkEngineProvider() {}

  @Override
  public String name() {
    return "spark";
  }

  @Override
  public Engine create(EngineRequest request) {
    return new SparkEngine(request);
  }
}
