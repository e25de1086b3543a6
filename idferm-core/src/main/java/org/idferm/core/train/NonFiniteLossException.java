package org.idferm.core.train;

/** A loss became infinite or not a number. The parameters are those of before the step. */
public class NonFiniteLossException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Names the loss.
   *
   * @param loss its name
   * @param value its value
   */
  public NonFiniteLossException(String loss, double value) {
    super("loss " + loss + " is " + value);
  }
}
