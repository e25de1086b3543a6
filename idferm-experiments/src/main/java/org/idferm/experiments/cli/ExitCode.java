package org.idferm.experiments.cli;

/** What the process's exit code says. */
public final class ExitCode {

  /** All went well. */
  public static final int OK = 0;

  /** An internal error: a fault of the program, or of what it runs on. */
  public static final int INTERNAL = 1;

  /** A command, option or argument that does not exist, is missing or has no such value. */
  public static final int USAGE = 2;

  /** A configuration that cannot be read, or has an unknown key or a value out of its range. */
  public static final int CONFIGURATION = 3;

  /** A data set that is missing, in another layout, or has broken files. */
  public static final int DATA = 4;

  /** An output directory that cannot be written, or holds a run or somebody else's files. */
  public static final int OUTPUT = 5;

  /** Too little memory. */
  public static final int MEMORY = 6;

  /** Two runs that were compared differ. */
  public static final int DIFFERENT = 7;

  /** Interrupted from the keyboard; set by the Java runtime. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
