package org.idferm.hng.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.idferm.core.graph.GradientCheck;
import org.idferm.core.graph.Graph;
import org.idferm.core.graph.Initializer;
import org.idferm.core.graph.Pass;
import org.idferm.core.graph.PrecisionCheck;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.hng.TestFaces;
import org.idferm.hng.measure.IdentityJudge;
import org.idferm.hng.measure.IdentityNetEmbedder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class FeatureNetsTest {

  @Test
  void publishedSizesAreThoseOfLightCnnA() {
    try (Graph graph = Graph.create(1)) {
      IdentityNet net = new IdentityNet(graph, FeatureNetOptions.defaults().identity());
      assertThat(net.positions()).isEqualTo(25);
      assertThat(net.poolingFeatures()).isEqualTo(192 * 25);
      assertThat(net.dimension()).isEqualTo(256);
      assertThat(graph.parameters().get("psi/conv4/W").shape()).containsExactly(4, 4, 128, 384);
    }
  }

  @Test
  void bothInputSizesGiveTheAnnouncedShapes() {
    for (int input : new int[] {64, 128}) {
      try (Graph graph = Graph.create(1)) {
        SDVariable x = graph.placeholder("x", -1, 1, 64, 64);
        IdentityNet net = new IdentityNet(graph, new IdentityNetOptions(4, input));
        IdentityNet.Features features = net.apply(x);
        SDVariable phi =
            new PerceptualNet(graph, new PerceptualNetOptions(4, input == 64)).apply(x);
        String pooling = features.pooling().name();
        String vector = features.vector().name();
        INDArray images = Nd4j.rand(x.dataType(), 2, 1, 64, 64);
        try (Pass pass = graph.forward(Map.of("x", images), pooling, vector, phi.name())) {
          assertThat(pass.output(pooling).shape()).containsExactly(2, net.poolingFeatures());
          assertThat(pass.output(vector).shape()).containsExactly(2, 16);
          assertThat(pass.output(phi.name()).shape()).containsExactly(2, 16, 16, 16);
        }
      }
    }
  }

  @Test
  void enlargementInterpolatesBetweenPixelCentres() {
    try (Graph graph = Graph.createDouble(1)) {
      SDVariable x = graph.parameter("x", (seed, shape) -> new double[] {0, 4, 8, 12}, 1, 1, 2, 2);
      SDVariable y = Enlargement.bilinear(graph, x, 2, 4);
      SDVariable weights =
          graph.constant("w", Nd4j.createFromArray(new Random(1).doubles(16).toArray()));
      SDVariable loss = graph.sd().reshape(y, 16).mul(weights).sum();
      graph.minimise(loss);
      try (Pass pass = graph.forward(Map.of(), y.name())) {
        assertThat(pass.output(y.name()).dup('c').reshape(16).toDoubleVector())
            .containsExactly(
                new double[] {0, 1, 3, 4, 2, 3, 5, 6, 6, 7, 9, 10, 8, 9, 11, 12}, within(1e-12));
      }
      GradientCheck.check(graph, Map.of(), loss.name());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void gradientReachesTheImageThroughBothNets(boolean offset) {
    PerceptualNetOptions perceptual = new PerceptualNetOptions(4, offset);
    IdentityNetOptions identity = new IdentityNetOptions(4, 64);
    try (Graph values = Graph.createDouble(2);
        Graph graph = Graph.createDouble(3)) {
      new PerceptualNet(values, perceptual);
      new IdentityNet(values, identity);
      FeatureNets nets =
          new FeatureNets(
              new PerceptualWeights(perceptual, values.parameters()),
              new IdentityWeights(identity, values.parameters()));
      SDVariable scale = graph.parameter("scale", Initializer.normal(1), 1, 1, 1, 1);
      SDVariable image = graph.constant("image", TestFaces.random(1, 5)).mul(scale);
      SDVariable phi = nets.perceptual(graph).apply(image);
      IdentityNet.Features psi = nets.identity(graph).apply(image);
      SDVariable loss = phi.sum().add(psi.pooling().sum()).add(psi.vector().sum());
      graph.minimise(loss);
      assertThat(graph.parameters()).containsOnlyKeys("scale");
      GradientCheck.checkKinked(graph, Map.of(), loss.name(), graph.parameters().keySet());
    }
  }

  @Test
  void singlePrecisionAgreesThroughAnAdaptedNet() {
    PerceptualNetOptions options = new PerceptualNetOptions(4, true);
    try (Graph values = Graph.createDouble(2);
        Graph exact = Graph.createDouble(3);
        Graph single = Graph.create(3)) {
      new PerceptualNet(values, options);
      PerceptualWeights weights = new PerceptualWeights(options, values.parameters());
      for (Graph graph : List.of(exact, single)) {
        SDVariable image = graph.parameter("image", Initializer.normal(0.4), 2, 1, 64, 64);
        SDVariable phi =
            graph
                .frozen(weights.parameters(), () -> new PerceptualNet(graph, options))
                .apply(image);
        graph.minimise(phi.mul(phi).mean());
      }
      PrecisionCheck.check(single, exact, Map.of());
    }
  }

  @Test
  void identityLabelsAreLearned() {
    float[][] images = TestFaces.people(4, 6);
    int[] identities = TestFaces.identities(4, 6);
    FeatureNetTrainer trainer =
        new FeatureNetTrainer(
            new FeatureNetOptions(4, 64), new FeatureTrainingOptions(40, 12, 3e-3), 1);
    FeatureNets nets = trainer.train(images, identities, 4, Progress.silent(), StopSignal.never());
    IdentityJudge judge = IdentityJudge.fit(new IdentityNetEmbedder(nets), images, identities);
    assertThat(judge.equalErrorRate()).isLessThan(0.15);
    assertThat(nets.parameters().keySet()).noneMatch(name -> name.startsWith("head/"));
    FeatureNets again = trainer.train(images, identities, 4, Progress.silent(), StopSignal.never());
    for (String name : List.of("phi/conv1/W", "psi/vector/W")) {
      assertThat(again.parameters().get(name)).isEqualTo(nets.parameters().get(name));
    }
  }
}
