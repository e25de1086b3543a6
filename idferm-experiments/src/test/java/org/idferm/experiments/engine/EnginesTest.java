package org.idferm.experiments.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.idferm.core.error.ConfigurationException;
import org.junit.jupiter.api.Test;

class EnginesTest {

  @Test
  void anEngineThatWasNotBuiltIsToldHowToBuild() {
    assertRefused("spark", "spark://host:7077")
        .hasMessage(
            "--engine spark: IDFERM was built without it: run mvn -Pspark -DskipTests package,"
                + " which downloads Apache Spark");
  }

  @Test
  void aMisspeltEngineIsRefused() {
    assertRefused("sprak", "local[2]")
        .hasMessage("--engine must be one of local, spark, found sprak (did you mean spark?)");
  }

  @Test
  void thisMachineHasNoMaster() {
    assertRefused("local", "spark://host:7077")
        .hasMessage(
            "--master spark://host:7077: engine local runs on this machine: add --engine spark");
  }

  private static AbstractThrowableAssert<?, ?> assertRefused(String engine, String master) {
    return assertThatThrownBy(() -> Engines.check(new EngineChoice(engine, Optional.of(master), 0)))
        .isInstanceOf(ConfigurationException.class);
  }
}
