package org.idferm.core.graph;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs ND4J code that prints to the console without letting it. */
final class StdoutSilencer {

  private StdoutSilencer() {}

  /** Runs the action with {@code System.out} going nowhere. */
  static synchronized void run(Runnable action) {
    PrintStream console = System.out;
    try (PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      System.setOut(nowhere);
      action.run();
    } finally {
      System.setOut(console);
    }
  }
}
