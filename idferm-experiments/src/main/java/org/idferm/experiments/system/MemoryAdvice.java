package org.idferm.experiments.system;

import java.util.Locale;
import java.util.Optional;

/** What to tell a user whose run found too little memory. */
public final class MemoryAdvice {

  private MemoryAdvice() {}

  /** What native code throws, which JavaCPP hands on as a RuntimeException. */
  private static final String NATIVE = "bad_alloc";

  /**
   * Says which memory was too small, and what to do.
   *
   * @param failure whatever was thrown
   * @return one line, if lack of memory is behind the failure, however wrapped: of the Java
   *     runtime's heap, within JavaCPP's limits, or of native code
   */
  public static Optional<String> in(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof OutOfMemoryError || String.valueOf(t.getMessage()).contains(NATIVE)) {
        return Optional.of(of(String.valueOf(t.getMessage())));
      }
    }
    return Optional.empty();
  }

  private static String of(String message) {
    // JavaCPP's messages: "Physical memory usage is too high: physicalBytes (...) >
    // maxPhysicalBytes"
    // and "Failed to allocate memory within limits: totalBytes (...) > maxBytes".
    boolean offHeap =
        message.contains("hysical") || message.contains("Bytes") || message.contains(NATIVE);
    String smaller = "take smaller batches (hng.batch, rml.per-class) or widths";
    return offHeap
        ? "out of memory outside the Java heap (%s): close other programs, %s, or raise the limit with IDFERM_JAVA_OPTS=-Dorg.bytedeco.javacpp.maxphysicalbytes=8g"
            .formatted(message.strip().replaceAll("\\s+", " "), smaller)
        : String.format(
            Locale.ROOT,
            "out of memory: the Java heap of %d MB is full: %s, or make it larger with IDFERM_JAVA_OPTS=-Xmx4g",
            Runtime.getRuntime().maxMemory() >> 20,
            smaller);
  }
}
