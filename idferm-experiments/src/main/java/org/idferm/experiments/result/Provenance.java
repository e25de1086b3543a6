package org.idferm.experiments.result;

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
 */
public record Provenance(
    long seed,
    Versions versions,
    String backend,
    int threads,
    String cpu,
    String commit,
    String configuration) {

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
