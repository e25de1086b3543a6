package org.idferm.rml.train;

import java.util.Arrays;
import org.idferm.core.graph.BatchedForward;
import org.idferm.rml.network.Softmax;

/** Measures a network on labelled images; logits beyond the first classes are left out. */
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
  private final int classes;

  Validation(BatchedForward logits, LabelledImages set, int classes) {
    this.logits = logits;
    this.set = set;
    this.classes = classes;
  }

  Score score() {
    float[][] rows = logits.run(set.images());
    int correct = 0;
    double loss = 0;
    for (int i = 0; i < rows.length; i++) {
      int label = set.labels()[i];
      float[] row = Arrays.copyOf(rows[i], classes);
      correct += Softmax.argMax(row) == label ? 1 : 0;
      loss += Softmax.crossEntropy(row, label);
    }
    return new Score((double) correct / rows.length, loss / rows.length);
  }
}
