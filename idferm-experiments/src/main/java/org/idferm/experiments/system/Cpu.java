package org.idferm.experiments.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The processor.
 *
 * @param name its model, as well as the operating system tells it
 * @param cores processors that the Java runtime may use
 * @param features vector instruction sets that matter to convolutions; empty if not known
 */
public record Cpu(String name, int cores, List<String> features) {

  private static final Path INFO = Path.of("/proc/cpuinfo");

  private static final List<String> OF_INTEREST =
      List.of(
          "sse4_2",
          "avx",
          "avx2",
          "fma",
          "avx512f",
          "avx512_vnni",
          "avx512_bf16",
          "amx_bf16",
          "asimd");

  /**
   * Copies the features.
   *
   * @param name its model
   * @param cores processors that the Java runtime may use
   * @param features vector instruction sets that matter to convolutions
   */
  public Cpu {
    features = List.copyOf(features);
  }

  /**
   * Looks at this machine's processor.
   *
   * @return what is known of it
   */
  public static Cpu detect() {
    int cores = Runtime.getRuntime().availableProcessors();
    try {
      return parse(Files.readAllLines(INFO), cores);
    } catch (IOException e) { // not Linux
      String name = System.getenv("PROCESSOR_IDENTIFIER");
      return new Cpu(name == null ? System.getProperty("os.arch") : name, cores, List.of());
    }
  }

  /** Reads Linux's description, on which x86 says "flags" and ARM says "Features". */
  static Cpu parse(List<String> lines, int cores) {
    String name = value(lines, "model name");
    String flags = value(lines, "flags") + " " + value(lines, "Features");
    List<String> present = Arrays.asList(flags.trim().split("\\s+"));
    return new Cpu(
        name.isEmpty() ? System.getProperty("os.arch") : name,
        cores,
        OF_INTEREST.stream().filter(present::contains).toList());
  }

  private static String value(List<String> lines, String key) {
    return lines.stream()
        .filter(l -> l.startsWith(key) && l.contains(":"))
        .map(l -> l.substring(l.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("");
  }
}
