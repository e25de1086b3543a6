package org.idferm.experiments.system;

import java.util.Locale;

/** What to tell a user whose run found too little memory. */
public final class MemoryAdvice {

  private MemoryAdvice() {}

  /**
   * Says which memory was too small, and what to do.
   *
   * @param e thrown by the Java runtime, for its heap, or by JavaCPP, for everything else
   * @return one line
   */
  public static String of(OutOfMemoryError e) {
    String message = String.valueOf(e.getMessage());
    // JavaCPP's messages: "Physical memory usage is too high: physicalBytes (...) >
    // maxPhysicalBytes"
    // and "Failed to allocate memory within limits: totalBytes (...) > maxBytes".
    boolean offHeap = message.contains("hysical") || message.contains("Bytes");
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
