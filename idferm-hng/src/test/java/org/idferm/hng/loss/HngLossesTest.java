package org.idferm.hng.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.idferm.core.graph.Golden;
import org.idferm.core.graph.GradientCheck;
import org.idferm.core.graph.Graph;
import org.idferm.core.graph.Pass;
import org.junit.jupiter.api.Test;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class HngLossesTest {

  private static final Golden GOLDEN = Golden.read(HngLossesTest.class, "/golden/hng.json");

  private final Graph graph = Graph.createDouble(1);

  @Test
  void pixelLossMatchesGoldenValues() {
    SDVariable target = graph.constant("y", GOLDEN.at("target").tensor());
    verify("pixel", "generated", x -> PixelLoss.define(graph, x, target));
  }

  @Test
  void pixelSymmetryMatchesGoldenValues() {
    verify("symmetry_pixel", "generated", x -> SymmetryLoss.define(graph, x, 8, Symmetry.PIXEL));
  }

  @Test
  void laplacianSymmetryMatchesGoldenValues() {
    verify(
        "symmetry_laplacian",
        "generated",
        x -> SymmetryLoss.define(graph, x, 8, Symmetry.LAPLACIAN));
  }

  @Test
  void adversarialLossMatchesGoldenValues() {
    verify(
        "adversarial",
        "generated",
        GOLDEN.at("logits_generated").tensor(),
        x -> AdversarialLosses.adversarial(graph, x));
  }

  @Test
  void discriminatorLossMatchesGoldenValuesForGeneratedImages() {
    SDVariable real = graph.constant("real", GOLDEN.at("logits_real").tensor());
    verify(
        "discriminator",
        "generated",
        GOLDEN.at("logits_generated").tensor(),
        x -> AdversarialLosses.discriminator(graph, real, x));
  }

  @Test
  void discriminatorLossMatchesGoldenValuesForRealImages() {
    SDVariable generated = graph.constant("fake", GOLDEN.at("logits_generated").tensor());
    verify(
        "discriminator",
        "real",
        GOLDEN.at("logits_real").tensor(),
        x -> AdversarialLosses.discriminator(graph, x, generated));
  }

  @Test
  void perceptualLossMatchesGoldenValues() {
    SDVariable target = graph.constant("t", GOLDEN.at("perceptual/features_target").tensor());
    verify(
        "perceptual",
        "features_generated",
        GOLDEN.at("perceptual/features_generated").tensor(),
        x -> PerceptualLoss.define(graph, x, target, 16));
  }

  @Test
  void identityLossMatchesGoldenValues() {
    INDArray first = rows(GOLDEN.at("identity/layer1_generated").tensor());
    INDArray second = rows(GOLDEN.at("identity/layer2_generated").tensor());
    SDVariable input1 = graph.constant("i1", rows(GOLDEN.at("identity/layer1_input").tensor()));
    SDVariable input2 = graph.constant("i2", rows(GOLDEN.at("identity/layer2_input").tensor()));
    SDVariable x1 = parameter("layer1", first);
    SDVariable x2 = parameter("layer2", second);
    SDVariable loss =
        IdentityLoss.define(graph, x1, input1, 16).add(IdentityLoss.define(graph, x2, input2, 1));
    graph.minimise(loss);
    try (Pass pass = graph.gradients(Map.of(), List.of(loss.name()), List.of("layer1", "layer2"))) {
      assertThat(pass.scalar(loss.name()))
          .isCloseTo(GOLDEN.at("identity/loss").number(), within(1e-12));
      for (String layer : List.of("layer1", "layer2")) {
        INDArray expected = GOLDEN.at("identity/gradient/" + layer + "_generated").tensor();
        assertThat(pass.gradients().get(layer).sub(rows(expected)).amaxNumber().doubleValue())
            .isLessThan(1e-12);
      }
    }
  }

  @Test
  void symmetryCountsEachPairOfColumnsOnce() {
    // Columns 1 and 4 differ by 3, columns 2 and 3 by 1, in each of 4 rows: 16 / (2·4) = 2.
    INDArray image = Nd4j.createFromArray(new double[] {1, 2, 3, 4}).reshape(1, 4).repeat(0, 4);
    SDVariable x = graph.constant("image", image.reshape(1, 1, 4, 4));
    SDVariable loss = SymmetryLoss.define(graph, x, 4, Symmetry.PIXEL);
    try (Pass pass = graph.forward(Map.of(), loss.name())) {
      assertThat(pass.scalar(loss.name())).isCloseTo(2, within(1e-12));
    }
  }

  @Test
  void undecidedDiscriminatorLosesLogTwoOnEachSide() {
    SDVariable zero = graph.constant("zero", Nd4j.zeros(5, 1));
    SDVariable dis = AdversarialLosses.discriminator(graph, zero, zero);
    SDVariable adv = AdversarialLosses.adversarial(graph, zero);
    try (Pass pass = graph.forward(Map.of(), dis.name(), adv.name())) {
      assertThat(pass.scalar(dis.name())).isCloseTo(2 * Math.log(2), within(1e-12));
      assertThat(pass.scalar(adv.name())).isCloseTo(Math.log(2), within(1e-12));
    }
  }

  private void verify(String name, String operand, Function<SDVariable, SDVariable> loss) {
    verify(name, operand, GOLDEN.at("generated").tensor(), loss);
  }

  private void verify(
      String name, String operand, INDArray value, Function<SDVariable, SDVariable> define) {
    SDVariable loss = define.apply(parameter("operand", value));
    graph.minimise(loss);
    try (Pass pass = graph.gradients(Map.of(), List.of(loss.name()), List.of("operand"))) {
      assertThat(pass.scalar(loss.name()))
          .isCloseTo(GOLDEN.at(name + "/loss").number(), within(1e-12));
      INDArray expected = GOLDEN.at(name + "/gradient/" + operand).tensor();
      assertThat(pass.gradients().get("operand").sub(expected).amaxNumber().doubleValue())
          .isLessThan(1e-12);
    }
    GradientCheck.check(graph, Map.of(), loss.name());
  }

  private SDVariable parameter(String name, INDArray value) {
    return graph.parameter(
        name,
        (seed, shape) -> value.dup('c').reshape(value.length()).toDoubleVector(),
        value.shape());
  }

  private static INDArray rows(INDArray map) {
    return map.dup('c').reshape(map.size(0), map.length() / map.size(0));
  }
}
