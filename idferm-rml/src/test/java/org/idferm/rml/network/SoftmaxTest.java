package org.idferm.rml.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SoftmaxTest {

  @Test
  void probabilitiesOfLogarithms() {
    float[] logits = {(float) Math.log(1), (float) Math.log(3), (float) Math.log(4)};
    assertThat(Softmax.probabilities(logits))
        .containsExactly(new float[] {0.125f, 0.375f, 0.5f}, within(1e-6f));
    assertThat(Softmax.crossEntropy(logits, 0)).isCloseTo(Math.log(8), within(1e-6));
  }

  @Test
  void largeLogitsDoNotOverflow() {
    assertThat(Softmax.probabilities(new float[] {1000, 1000})).containsExactly(0.5f, 0.5f);
    assertThat(Softmax.crossEntropy(new float[] {1000, 0}, 1)).isEqualTo(1000);
  }

  @Test
  void aNotANumberLogitGivesANotANumberLoss() {
    assertThat(Softmax.crossEntropy(new float[] {Float.NaN, 0}, 1)).isNaN();
    assertThat(Softmax.crossEntropy(new float[] {0, Float.NaN}, 0)).isNaN();
  }

  @Test
  void theFirstOfEqualsWins() {
    assertThat(Softmax.argMax(new float[] {1, 2, 2})).isEqualTo(1);
  }
}
