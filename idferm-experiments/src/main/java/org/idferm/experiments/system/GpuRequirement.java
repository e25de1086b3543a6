package org.idferm.experiments.system;

import java.util.List;
import org.idferm.core.error.ConfigurationException;

/**
 * What a build with {@code -Pcuda} needs. Asked before ND4J loads its backend, which otherwise
 * fails deep inside native code.
 */
public final class GpuRequirement {

  private GpuRequirement() {}

  /**
   * Refuses to go on if this build needs a GPU and the machine has none that its binaries support.
   *
   * @throws ConfigurationException in one line that says what was found and what to do
   */
  public static void check() {
    List<String> binaries = NativeBinaries.detect();
    if (isCuda(binaries)) {
      check(Gpu.detect());
    }
  }

  /**
   * Whether binaries are those of a build with {@code -Pcuda}.
   *
   * @param binaries as {@link NativeBinaries#detect} gives them
   * @return true if ND4J's CUDA backend is among them
   */
  public static boolean isCuda(List<String> binaries) {
    return binaries.stream().anyMatch(b -> b.startsWith("nd4j-cuda"));
  }

  static void check(List<Gpu> gpus) {
    if (gpus.stream().noneMatch(Gpu::supported)) {
      throw new ConfigurationException(
          "this build needs an NVIDIA GPU of compute capability 3.7 to 8.6 and its driver, found %s: build again without -Pcuda (mvn -DskipTests clean package)"
              .formatted(
                  gpus.isEmpty()
                      ? "none"
                      : String.join(
                          ", ",
                          gpus.stream()
                              .map(g -> g.name() + " (" + g.computeCapability() + ")")
                              .toList())));
    }
  }
}
