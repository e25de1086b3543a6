package org.idferm.rml.network;

/** The softmax of one row of logits, outside a graph. */
public final class Softmax {

  private Softmax() {}

  /**
   * Probabilities: exp(l_i) / Σ exp(l_j).
   *
   * @param logits at least one, finite
   * @return as many values from 0 to 1, summing up to 1
   */
  public static float[] probabilities(float[] logits) {
    double logSum = logSum(logits);
    float[] probabilities = new float[logits.length];
    for (int i = 0; i < logits.length; i++) {
      probabilities[i] = (float) Math.exp(logits[i] - logSum);
    }
    return probabilities;
  }

  /**
   * Cross-entropy: −log of the label's probability.
   *
   * @param logits at least one
   * @param label the index of the true class
   * @return at least 0; not finite if the logits are not
   */
  public static double crossEntropy(float[] logits, int label) {
    return logSum(logits) - logits[label];
  }

  /**
   * The index of the largest value.
   *
   * @param values at least one
   * @return the first of equals
   */
  public static int argMax(float[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] > values[best]) {
        best = i;
      }
    }
    return best;
  }

  private static double logSum(float[] logits) {
    double max = logits[argMax(logits)];
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit - max);
    }
    return max + Math.log(sum);
  }
}
