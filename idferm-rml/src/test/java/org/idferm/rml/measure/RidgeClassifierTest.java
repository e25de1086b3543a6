package org.idferm.rml.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RidgeClassifierTest {

  /** Wider than it has rows, and the same with every row twice: the two ways to the same matrix. */
  @Test
  void solvesBothSystemsAlike() {
    float[][] few = {{0, 1, 5, 2}, {3, 1, 0, 1}, {1, 4, 2, 2}};
    int[] labels = {0, 1, 2};
    float[][] many = {few[0], few[0], few[1], few[1], few[2], few[2]};
    int[] twice = {0, 0, 1, 1, 2, 2};
    float[][] unknown = {{1, 1, 4, 2}, {2, 2, 1, 1}, {1, 3, 3, 2}, {9, 0, 0, 0}};
    // XᵀX of the doubled rows is twice as large: twice the regularisation gives the same weights.
    int[] dual = new RidgeClassifier(few, labels, 3, 0.1).classify(unknown);
    int[] primal = new RidgeClassifier(many, twice, 3, 0.2).classify(unknown);
    assertThat(primal).isEqualTo(dual).startsWith(0, 1, 2);
  }

  /** The mean output at the training mean is each class's share: the larger class wins there. */
  @Test
  void guessesTheLargestClassWhereFeaturesTellNothing() {
    float[][] constant = {{7}, {7}, {7}};
    RidgeClassifier classifier = new RidgeClassifier(constant, new int[] {1, 1, 0}, 2, 0.1);
    assertThat(classifier.classify(new float[][] {{7}, {100}})).containsExactly(1, 1);
  }

  /** A feature a thousand times larger must not drown the one that tells the class. */
  @Test
  void looksAtAllFeaturesAlike() {
    float[][] x = {{1000, 0}, {-1000, 0.1f}, {1000, 1}, {-1000, 1.1f}};
    RidgeClassifier classifier = new RidgeClassifier(x, new int[] {0, 0, 1, 1}, 2, 0.1);
    assertThat(classifier.classify(new float[][] {{1000, 0.2f}, {-1000, 0.9f}}))
        .containsExactly(0, 1);
  }
}
