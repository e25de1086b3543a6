package org.idferm.core.train;

/** Training was asked to stop before its end. What it had saved is kept for a later resumption. */
public class StoppedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Says what was stopped.
   *
   * @param what the training and how far it had come, in a few words
   */
  public StoppedException(String what) {
    super(what);
  }
}
