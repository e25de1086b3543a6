package org.idferm.rml.train;

/** Which network is reloaded when the learning rate is halved. */
public enum Reload {
  /** That of the epoch with the lowest training loss, as the paper has it: "the best loss". */
  LOSS,

  /** That of the epoch with the highest validation accuracy; of equals, the lowest loss there. */
  ACCURACY
}
