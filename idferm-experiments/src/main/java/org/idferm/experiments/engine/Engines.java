package org.idferm.experiments.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.error.NearestName;

/** The engines by name. */
public final class Engines {

  /** An engine that is built on demand only. */
  private static final String SPARK = "spark";

  private Engines() {}

  /**
   * Finds an engine other than this machine's.
   *
   * @param name its name
   * @return its provider
   * @throws ConfigurationException if there is none; says how to get it if it can be had
   */
  public static EngineProvider require(String name) {
    List<String> names = new ArrayList<>(List.of(EngineChoice.LOCAL, SPARK));
    for (EngineProvider provider : ServiceLoader.load(EngineProvider.class)) {
      if (provider.name().equals(name)) {
        return provider;
      }
      if (!names.contains(provider.name())) {
        names.add(provider.name());
      }
    }
    throw new ConfigurationException(
        name.equals(SPARK)
            ? "--engine spark: IDFERM was built without it: run mvn -Pspark -DskipTests package, which downloads Apache Spark"
            : "--engine must be one of %s, found %s%s"
                .formatted(String.join(", ", names), name, NearestName.meant(name, names)));
  }

  /**
   * Refuses a choice that no engine can meet.
   *
   * @param choice what the user wants
   * @throws ConfigurationException names the option, and what was expected
   */
  public static void check(EngineChoice choice) {
    Optional<String> master = choice.master();
    if (choice.isLocal()) {
      if (master.isPresent()) {
        throw new ConfigurationException(
            "--master %s: engine local runs on this machine: add --engine spark"
                .formatted(master.get()));
      }
      return;
    }
    require(choice.engine());
    if (master.isEmpty()) {
      throw new ConfigurationException(
          "--engine %s: where? add --master URL, for example --master spark://HOST:7077"
              .formatted(choice.engine()));
    }
  }
}
