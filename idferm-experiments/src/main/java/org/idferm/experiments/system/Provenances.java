package org.idferm.experiments.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.idferm.experiments.config.RunConfig;
import org.idferm.experiments.result.Provenance;

/** Collects what a run's results need to be traced back. */
public final class Provenances {

  private Provenances() {}

  /**
   * Describes this program on this machine. Loads ND4J's backend.
   *
   * @param config the effective configuration
   * @param threads the threads in use
   * @param models SHA-256 of each trained network's file that the run takes, by key
   * @param stageSeconds wall time of each unit of work
   * @return the provenance
   */
  public static Provenance collect(
      RunConfig config,
      int threads,
      SortedMap<String, String> models,
      Map<String, Double> stageSeconds) {
    List<String> backend = new ArrayList<>(List.of(Backend.detect().name()));
    NativeBinaries.detect().stream().filter(b -> b.startsWith("nd4j-")).forEach(backend::add);
    return new Provenance(
        config.seed(),
        new Provenance.Versions(
            BuildInfo.version(), BuildInfo.nd4jVersion(), Runtime.version().toString(), os()),
        String.join(", ", backend),
        threads,
        Cpu.detect().name(),
        BuildInfo.commit(),
        config.toYaml(),
        models,
        stageSeconds);
  }

  /**
   * The operating system.
   *
   * @return its name, version and architecture
   */
  public static String os() {
    return String.join(
        " ",
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        System.getProperty("os.arch"));
  }
}
