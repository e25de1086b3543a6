package org.idferm.experiments.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A graphics processor.
 *
 * @param name its model
 * @param computeCapability CUDA's version of its instruction set, for example 8.6
 */
public record Gpu(String name, double computeCapability) {

  /** The oldest compute capability that nd4j-cuda-11.6 holds machine code for. */
  private static final double OLDEST = 3.7;

  /** The first that its newest machine code, 8.6 and without PTX, cannot run on: Hopper. */
  private static final double TOO_NEW = 9.0;

  /**
   * Asks {@code nvidia-smi}.
   *
   * @return NVIDIA's processors in this machine; empty without one, or without its driver
   */
  public static List<Gpu> detect() {
    try {
      Process process =
          new ProcessBuilder("nvidia-smi", "--query-gpu=name,compute_cap", "--format=csv,noheader")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return List.of();
      }
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.exitValue() == 0 ? parse(text) : List.of();
    } catch (IOException | UncheckedIOException e) { // no such program
      return List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  static List<Gpu> parse(String text) {
    return text.lines().filter(l -> l.matches(".+, *\\d+\\.\\d+")).map(Gpu::parseLine).toList();
  }

  private static Gpu parseLine(String line) {
    int comma = line.lastIndexOf(',');
    return new Gpu(
        line.substring(0, comma).strip(), Double.parseDouble(line.substring(comma + 1).strip()));
  }

  /**
   * Whether the CUDA binaries of ND4J 1.0.0-M2.1 can run on it.
   *
   * @return true from 3.7 to below 9.0
   */
  public boolean supported() {
    return computeCapability >= OLDEST && computeCapability < TOO_NEW;
  }
}
