package org.idferm.hng.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.idferm.core.graph.GradientCheck;
import org.idferm.core.graph.Graph;
import org.idferm.core.graph.Pass;
import org.idferm.core.graph.PrecisionCheck;
import org.idferm.hng.TestFaces;
import org.idferm.hng.feature.FeatureNetOptions;
import org.idferm.hng.feature.FeatureNets;
import org.idferm.hng.feature.IdentityNet;
import org.idferm.hng.feature.PerceptualNet;
import org.idferm.hng.loss.Symmetry;
import org.idferm.hng.network.HngOptions;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Algorithm 1: each part's gradient is that of its own objective, nothing more. */
class HngGraphTest {

  private static final HngLossWeights WEIGHTS =
      new HngLossWeights(1, 0.5, 0.2, 0.7, 0.9, Symmetry.LAPLACIAN);

  private final FeatureNets nets = nets();

  private static FeatureNets nets() {
    FeatureNetOptions options = new FeatureNetOptions(4, 64);
    try (Graph values = Graph.createDouble(2)) {
      new PerceptualNet(values, options.perceptual());
      new IdentityNet(values, options.identity());
      return new FeatureNets(options, values.copyOfParameters());
    }
  }

  private HngGraph graph(HngLossWeights weights) {
    return new HngGraph(
        Graph.createDouble(1), Graph.createDouble(1), new HngOptions(1, 2, 0.1), weights, nets);
  }

  private static HngBatch batch() {
    float[][] faces = TestFaces.people(3, 2);
    return new HngBatch(
        new float[][] {faces[0], faces[2]},
        new float[][] {faces[1], faces[3]},
        new float[][] {faces[4], faces[5]});
  }

  @Test
  void encoderLearnsFromContentLossesAlone() {
    try (HngGraph hng = graph(WEIGHTS)) {
      check(hng, HngGraph.ENCODER_OBJECTIVE, "enc/conv1/b", "enc/conv4/b", "enc/latent/b");
    }
  }

  @Test
  void decoderLearnsFromAllFiveLosses() {
    try (HngGraph hng = graph(WEIGHTS)) {
      check(hng, HngGraph.DECODER_OBJECTIVE, "dec/deconv1/b", "dec/deconv4/W", "dec/deconv4/b");
    }
  }

  @Test
  void discriminatorLearnsFromItsOwnLossAlone() {
    try (HngGraph hng = graph(WEIGHTS)) {
      check(hng, HngGraph.DIS, "dis/conv1/W", "dis/conv3/b", "dis/logit/b");
    }
  }

  @Test
  void singlePrecisionGivesTheGradientsOfDouble() {
    HngOptions options = new HngOptions(8, 16, 0.1);
    try (HngGraph exact =
            new HngGraph(Graph.createDouble(1), Graph.createDouble(1), options, WEIGHTS, nets);
        HngGraph single = new HngGraph(Graph.create(1), Graph.create(1), options, WEIGHTS, nets)) {
      PrecisionCheck.check(single.graph(), exact.graph(), exact.inputs(batch()));
    }
  }

  @Test
  void objectivesAreTheWeightedSumsOfTheLosses() {
    try (HngGraph hng = graph(WEIGHTS)) {
      Map<String, INDArray> inputs = hng.inputs(batch());
      Map<String, Double> values = new HashMap<>();
      List<String> names =
          List.of("L_feat", "L_id", "L_pix", "L_sym", "L_adv", "objective_enc", "objective_dec");
      try (Pass pass = hng.graph().forward(inputs, names.toArray(String[]::new))) {
        names.forEach(name -> values.put(name, pass.scalar(name)));
      }
      double content = values.get("L_feat") + 0.5 * values.get("L_id") + 0.2 * values.get("L_pix");
      double all = content + 0.7 * values.get("L_sym") + 0.9 * values.get("L_adv");
      assertThat(values.get("objective_enc")).isEqualTo(content, within(1e-9));
      assertThat(values.get("objective_dec")).isEqualTo(all, within(1e-9));
    }
  }

  @Test
  void frozenNetsAreNoParameters() {
    try (HngGraph hng = graph(WEIGHTS)) {
      assertThat(hng.graph().parameters().keySet())
          .allMatch(n -> n.startsWith("enc/") || n.startsWith("dec/") || n.startsWith("dis/"));
    }
  }

  @Test
  void lossesOfWeightZeroAreNotBuilt() {
    try (HngGraph hng = graph(new HngLossWeights(0, 0, 1, 0, 0, Symmetry.PIXEL))) {
      assertThat(hng.losses()).containsExactly("L_pix");
      assertThat(hng.graph().sd().getVariables().keySet())
          .noneMatch(n -> n.startsWith("phi") || n.startsWith("psi") || n.startsWith("dis"));
      check(hng, HngGraph.PIX, "enc/conv2/b", "dec/deconv4/W");
    }
  }

  /** Each loss alone left out: nothing of it is built, and all others are. */
  @Test
  void whatIsSwitchedOffCostsNothing() {
    Map<HngLossWeights, List<String>> without = new HashMap<>();
    without.put(new HngLossWeights(0, 1, 1, 1, 1, Symmetry.PIXEL), List.of("L_feat", "phi"));
    without.put(new HngLossWeights(1, 0, 1, 1, 1, Symmetry.PIXEL), List.of("L_id", "psi"));
    without.put(new HngLossWeights(1, 1, 0, 1, 1, Symmetry.PIXEL), List.of("L_pix"));
    without.put(new HngLossWeights(1, 1, 1, 0, 1, Symmetry.PIXEL), List.of("L_sym"));
    without.put(
        new HngLossWeights(1, 1, 1, 1, 0, Symmetry.PIXEL), List.of("L_adv", "L_dis", "dis", "g"));
    without.forEach(
        (weights, absent) -> {
          try (HngGraph hng = graph(weights)) {
            List<String> losses =
                new ArrayList<>(List.of("L_feat", "L_id", "L_pix", "L_sym", "L_adv", "L_dis"));
            losses.removeAll(absent);
            assertThat(hng.losses()).containsExactlyElementsOf(losses);
            assertThat(hng.graph().sd().getVariables().keySet())
                .noneMatch(
                    n -> absent.stream().anyMatch(a -> n.equals(a) || n.startsWith(a + "/")));
            assertThat(hng.inputs(batch()).keySet())
                .noneMatch(
                    n -> absent.stream().anyMatch(a -> n.equals(a) || n.startsWith(a + "_")));
          }
        });
  }

  private static void check(HngGraph hng, String objective, String... parameters) {
    GradientCheck.checkKinked(hng.graph(), hng.inputs(batch()), objective, List.of(parameters));
  }
}
