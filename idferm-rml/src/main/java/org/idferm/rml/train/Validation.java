package org.idferm.rml.train;

import org.idferm.core.graph.BatchedForward;
import org.idferm.rml.network.Softmax;

/** Measures a network on labelled images. */
final class Validation {

  /**
   * The outcome.
   *
   * @param accuracy share of images classified correctly, 0 to 1
   * @param loss mean cross-entropy
   */
  record Score(double accuracy, double loss) {}

  private final BatchedForward logits;
  private final LabelledImages set;

  Validation(BatchedForward logits, LabelledImages set) {
    this.logits = logits;
    this.set = set;
  }

  Score score() {
    float[][] rows = logits.run(set.images());
    int correct = 0;
    double loss = 0;
    for (int i = 0; i < rows.length; i++) {
      int label = set.labels()[i];
      correct += Softmax.argMax(rows[i]) == label ? 1 : 0;
      loss += Softmax.crossEntropy(rows[i], label);
    }
    return new Score((double) correct / rows.length, loss / rows.length);
  }
}
