package org.idferm.experiments.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What made the figures: with the data set's fingerprint, all that is needed to make them again.
 *
 * @param seed the experiment's seed
 * @param versions of the software
 * @param backend ND4J's backend and its binaries
 * @param threads threads used
 * @param cpu the processor's name
 * @param commit the program's commit, or {@code unknown}
 * @param configuration the effective configuration, YAML
 * @param models SHA-256 of each file of a trained network that the run began with or used, by the
 *     configuration's key
 * @param stageSeconds wall time of each unit of work by its name, all processes that worked on it
 *     together
 */
public record Provenance(
    long seed,
    Versions versions,
    String backend,
    int threads,
    String cpu,
    String commit,
    String configuration,
    SortedMap<String, String> models,
    Map<String, Double> stageSeconds) {

  /**
   * Copies the maps, keeping the order of the second.
   *
   * @param seed the experiment's seed
   * @param versions of the software
   * @param backend ND4J's backend and its binaries
   * @param threads threads used
   * @param cpu the processor's name
   * @param commit the program's commit
   * @param configuration the effective configuration
   * @param models SHA-256 by key
   * @param stageSeconds wall time of each unit of work
   */
  public Provenance {
    models = Collections.unmodifiableSortedMap(new TreeMap<>(models));
    stageSeconds = Collections.unmodifiableMap(new LinkedHashMap<>(stageSeconds));
  }

  /**
   * Versions of the software.
   *
   * @param idferm this program's
   * @param nd4j ND4J's
   * @param java the Java runtime's
   * @param os the operating system's name, version and architecture
   */
  public record Versions(String idferm, String nd4j, String java, String os) {}
}
