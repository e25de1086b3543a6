package org.idferm.experiments.cli;

import java.io.PrintStream;

/**
 * Where progress is shown.
 *
 * @param stream the stream
 * @param interactive whether a person watches it, so that a line can be drawn over
 * @param columns the width of a line
 */
record Terminal(PrintStream stream, boolean interactive, int columns) {

  private static final int DEFAULT_COLUMNS = 100;

  /** Standard error, watched by a person if the launcher says so: Java cannot find out. */
  static Terminal ofErrorStream() {
    return new Terminal(
        System.err,
        Boolean.getBoolean("idferm.terminal"),
        Integer.getInteger("idferm.columns", DEFAULT_COLUMNS));
  }
}
