package org.idferm.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.idferm.core.graph.Graph;
import org.idferm.core.graph.Initializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** On the loss x·Σ(3a + 4b), with parameters {@code one/a}, {@code two/b} and {@code two/c}. */
class TrainingStepTest {

  private final Graph graph = Graph.createDouble(1);

  @BeforeEach
  void buildGraph() {
    SDVariable a = graph.parameter("one/a", Initializer.zeros(), 2);
    SDVariable b = graph.parameter("two/b", Initializer.zeros(), 2);
    graph.parameter("two/c", Initializer.zeros(), 2); // the loss does not depend on it
    SDVariable x = graph.placeholder("x", 1);
    SDVariable loss = a.mul(3).add(b.mul(4)).sum().mul(x).sum().rename("loss");
    graph.minimise(loss);
  }

  @AfterEach
  void closeGraph() {
    graph.close();
  }

  @Test
  void everyGroupMovesByItsOwnOptimizer() {
    TrainingStep step = step(group("one/", 1), group("two/", 0.5));
    assertThat(run(step, 1)).containsExactlyEntriesOf(Map.of("loss", 0.0));
    assertParameter("one/a", -3, -3);
    assertParameter("two/b", -2, -2);
    assertParameter("two/c", 0, 0);
    // 3·(−6) + 4·(−4), before the second update
    assertThat(run(step, 1).get("loss")).isCloseTo(-34, within(1e-9));
  }

  @Test
  void parametersInNoGroupAreLeftAlone() {
    run(step(group("one/", 1)), 1);
    assertParameter("one/a", -3, -3);
    assertParameter("two/b", 0, 0);
  }

  @Test
  void aRunningMeanIsComputedAnewAndNotTrained() {
    try (Graph running = Graph.createDouble(1)) {
      SDVariable p = running.parameter("p", Initializer.zeros(), 1);
      SDVariable mean = running.parameter("mean", Initializer.zeros(), 1);
      SDVariable x = running.placeholder("x", 1);
      SDVariable next = mean.mul(0.5).add(x.mul(0.5));
      running.update(mean, next);
      running.minimise(p.sub(next).sum().rename("loss"));
      TrainingStep step =
          new TrainingStep(
              running,
              List.of("loss"),
              List.of(new ParameterGroup("", new MomentumSgd(1, 0, 0.25))));
      assertThat(run(step, 8).get("loss")).isCloseTo(-4, within(1e-9));
      assertThat(running.parameters().get("mean").getDouble(0)).isEqualTo(4);
      assertThat(run(step, 8).get("loss")).isCloseTo(-1 - 6, within(1e-9));
      // Neither gradient nor weight decay touch it.
      assertThat(running.parameters().get("mean").getDouble(0)).isEqualTo(6);
    }
  }

  @Test
  void clippingKeepsTheDirectionOverTheWholeGroup() {
    // The gradient is (3, 3, 4, 4), of length √50; clipped to √2 it is a fifth.
    run(step(new ParameterGroup("", new MomentumSgd(1, 0, 0), Math.sqrt(2))), 1);
    assertParameter("one/a", -0.6, -0.6);
    assertParameter("two/b", -0.8, -0.8);
  }

  @Test
  void clippingLeavesShortGradientsAndOtherGroupsAlone() {
    run(step(new ParameterGroup("one/", new MomentumSgd(1, 0, 0), 5), group("two/", 1)), 1);
    assertParameter("one/a", -3, -3);
    assertParameter("two/b", -4, -4);
  }

  @Test
  void clippingBearsAGradientOfZero() {
    run(step(new ParameterGroup("", new MomentumSgd(1, 0, 0), 1)), 0);
    assertParameter("one/a", 0, 0);
  }

  @Test
  void aLossThatIsNotFiniteChangesNothing() {
    AdamOptimizer adam = new AdamOptimizer(0.1, 0.9, 0.999);
    TrainingStep step = step(new ParameterGroup("", adam));
    run(step, 1);
    Map<String, INDArray> before = Map.of("a", graph.parameters().get("one/a").dup());
    double steps = adam.state().get("steps").getDouble(0);
    for (double x : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> run(step, x))
          .isInstanceOf(NonFiniteLossException.class)
          .hasMessageStartingWith("loss loss is ");
    }
    assertThat(graph.parameters().get("one/a")).isEqualTo(before.get("a"));
    assertThat(adam.state().get("steps").getDouble(0)).isEqualTo(steps);
    assertThat(run(step, 1).get("loss")).isFinite();
  }

  @Test
  void addendsOfOneSumAreUpdatedIndependently() {
    try (Graph sum = Graph.createDouble(1)) {
      SDVariable a = sum.parameter("a", (seed, shape) -> new double[] {1, 1}, 2);
      SDVariable b = sum.parameter("b", (seed, shape) -> new double[] {10, 10}, 2);
      sum.minimise(a.add(b).sum().rename("loss"));
      // Weight decay works on the gradient in place: both addends' is the same (1, 1).
      new TrainingStep(
              sum, List.of("loss"), List.of(new ParameterGroup("", new MomentumSgd(1, 0, 0.1))))
          .run(Map.of());
      assertThat(sum.parameters().get("a").toDoubleVector())
          .containsExactly(new double[] {-0.1, -0.1}, within(1e-12));
      assertThat(sum.parameters().get("b").toDoubleVector())
          .containsExactly(new double[] {8, 8}, within(1e-12));
    }
  }

  @Test
  void refusesGroupsThatOverlapOrAreEmpty() {
    assertThatThrownBy(() -> step(group("one/", 1), group("", 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("parameter one/a is in two groups");
    assertThatThrownBy(() -> step(group("three/", 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no parameter begins with 'three/'");
    assertThatThrownBy(() -> new ParameterGroup("", new MomentumSgd(1, 0, 0), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("norm is 0.0");
  }

  private TrainingStep step(ParameterGroup... groups) {
    return new TrainingStep(graph, List.of("loss"), List.of(groups));
  }

  private static ParameterGroup group(String prefix, double learningRate) {
    return new ParameterGroup(prefix, new MomentumSgd(learningRate, 0, 0));
  }

  private static Map<String, Double> run(TrainingStep step, double x) {
    return step.run(Map.of("x", Nd4j.createFromArray(x)));
  }

  private void assertParameter(String name, double... expected) {
    assertThat(graph.parameters().get(name).toDoubleVector())
        .containsExactly(expected, within(1e-12));
  }
}
