package org.idferm.spark;

/** A job that Spark has given up or cancelled. */
final class SparkFailure extends Exception {

  private static final long serialVersionUID = 1L;

  SparkFailure(Throwable cause) {
    super("Spark gave it up: " + firstLine(cause), cause);
  }

  /** The first line of what Spark says; a stack trace follows it. */
  static String firstLine(Throwable failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("").strip();
  }
}
