package org.idferm.core.train;

/** Work was stopped on request, at a point from which it can go on. */
public class StoppedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Makes the exception. */
  public StoppedException() {
    super("stopped on request");
  }
}
