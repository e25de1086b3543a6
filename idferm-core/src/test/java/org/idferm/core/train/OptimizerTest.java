package org.idferm.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class OptimizerTest {

  @Test
  void momentumByHand() {
    MomentumSgd sgd = new MomentumSgd(0.1, 0.9, 0);
    INDArray p = Nd4j.createFromArray(1.0, -2.0);
    step(sgd, p, 2, 4); // v = (2, 4)
    assertClose(p, 0.8, -2.4);
    step(sgd, p, 1, 0); // v = (1.8 + 1, 3.6)
    assertClose(p, 0.52, -2.76);
  }

  @Test
  void weightDecayByHand() {
    MomentumSgd sgd = new MomentumSgd(0.1, 0.5, 0.2);
    INDArray p = Nd4j.createFromArray(1.0, -2.0);
    step(sgd, p, 0, 1); // v = (0.2, 0.6)
    assertClose(p, 0.98, -2.06);
    step(sgd, p, 0, 1); // v = (0.1 + 0.196, 0.3 + 0.588)
    assertClose(p, 0.9504, -2.1488);
  }

  @Test
  void adamByHand() {
    AdamOptimizer adam = new AdamOptimizer(0.1, 0.5, 0.75);
    INDArray p = Nd4j.createFromArray(1.0, -2.0);
    // The first corrected step is the learning rate itself: m̂ = g, v̂ = g².
    step(adam, p, 4, -0.5);
    assertClose(p, 0.9, -1.9);
    // m = (1, 0), m̂ = m / 0.75; v = (3 + 1, 0.046875 + 0.015625), v̂ = v / 0.4375 for g = (0,
    // 0.25)
    step(adam, p, 0, 0.25);
    // First: m = 0.5·2 = 1, v = 0.75·4 = 3.
    double first = 0.9 - 0.1 * (1 / 0.75) / Math.sqrt(3 / 0.4375);
    // Second: m = 0.5·(−0.25) + 0.5·0.25 = 0.
    assertClose(p, first, -1.9);
  }

  static Stream<Supplier<Optimizer>> optimizers() {
    return Stream.of(
        () -> new MomentumSgd(0.1, 0.9, 0.01), () -> new AdamOptimizer(0.1, 0.9, 0.999));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void aRestoredOptimizerGoesOnAlike(Supplier<Optimizer> make) {
    Optimizer undisturbed = make.get();
    INDArray p = Nd4j.createFromArray(1.0, -2.0);
    step(undisturbed, p, 3, 1);
    step(undisturbed, p, -1, 0.5);
    Optimizer restored = make.get();
    INDArray q = p.dup();
    step(restored, q.dup(), 9, 9); // a history of its own, to be forgotten
    restored.restore(undisturbed.state());
    for (int i = 0; i < 3; i++) {
      step(undisturbed, p, i, -0.3);
      step(restored, q, i, -0.3);
      assertThat(q.toDoubleVector()).containsExactly(p.toDoubleVector());
    }
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void parametersHaveHistoriesOfTheirOwn(Supplier<Optimizer> make) {
    Optimizer both = make.get();
    Optimizer one = make.get();
    INDArray a = Nd4j.createFromArray(1.0, -2.0);
    INDArray alone = a.dup();
    INDArray b = Nd4j.createFromArray(5.0);
    for (int i = 1; i <= 3; i++) {
      both.update("b", b, Nd4j.createFromArray(100.0 * i));
      step(both, a, i, -i);
      step(one, alone, i, -i);
    }
    assertThat(a.toDoubleVector()).containsExactly(alone.toDoubleVector());
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void theOrderOfTheGradientInMemoryDoesNotMatter(Supplier<Optimizer> make) {
    INDArray p = Nd4j.createFromArray(new double[][] {{1, 2, 3}, {4, 5, 6}});
    INDArray q = p.dup('c');
    INDArray gradient = Nd4j.createFromArray(new double[][] {{6, -5, 4}, {-3, 2, -1}});
    Optimizer inC = make.get();
    Optimizer inFortran = make.get();
    for (int i = 0; i < 2; i++) {
      inC.update("p", p, gradient.dup('c'));
      inC.endStep();
      inFortran.update("p", q, gradient.dup('f'));
      inFortran.endStep();
    }
    assertThat(q.toDoubleMatrix()).isDeepEqualTo(p.toDoubleMatrix());
  }

  @Test
  void theLearningRateOfTheNextStepCanChange() {
    MomentumSgd sgd = new MomentumSgd(0.1, 0, 0);
    sgd.learningRate(0.5);
    INDArray p = Nd4j.createFromArray(1.0, 1.0);
    step(sgd, p, 1, 2);
    assertClose(p, 0.5, 0);
  }

  @Test
  void refusesSettingsOutOfRange() {
    assertThatThrownBy(() -> new MomentumSgd(0, 0.9, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MomentumSgd(0.1, 1, 0)).hasMessageContaining("momentum 1.0");
    assertThatThrownBy(() -> new MomentumSgd(0.1, 0.9, -1)).hasMessageContaining("decay -1.0");
    assertThatThrownBy(() -> new AdamOptimizer(Double.NaN, 0.9, 0.9))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AdamOptimizer(0.1, 0.9, 1)).hasMessageContaining("1.0");
    assertThatThrownBy(() -> new AdamOptimizer(0.1, 0.9, 0.9).restore(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("steps");
  }

  private static void step(Optimizer optimizer, INDArray p, double... gradient) {
    optimizer.update("p", p, Nd4j.createFromArray(gradient));
    optimizer.endStep();
  }

  private static void assertClose(INDArray actual, double... expected) {
    assertThat(actual.toDoubleVector()).containsExactly(expected, within(1e-8));
  }
}
