package org.idferm.rml.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.graph.Graph;
import org.idferm.core.graph.Pass;
import org.junit.jupiter.api.Test;
import org.nd4j.autodiff.functions.DifferentialFunction;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class FerNetTest {

  private static final FerNetOptions TINY = new FerNetOptions(2, 5, 3, 4, 0.1);

  @Test
  void theDefaultNetworkHasTheDocumentedSizes() {
    try (Graph graph = Graph.create(1)) {
      FerNet.full(graph, FerNetOptions.defaults(7));
      Map<String, INDArray> p = graph.parameters();
      assertThat(p.get("conv1/W").shape()).containsExactly(3, 3, 1, 32);
      assertThat(p.get("inception1/1x1/W").shape()).containsExactly(1, 1, 32, 32);
      assertThat(p.get("inception1/5x5/W").shape()).containsExactly(5, 5, 32, 32);
      assertThat(p.get("inception2/3x3/W").shape()).containsExactly(3, 3, 96, 64);
      assertThat(p.get("fc2-2/W").shape()).containsExactly(6 * 32 * 49, 512);
      assertThat(p.get("fc2-3/W").shape()).containsExactly(6 * 32 * 49, 512);
      assertThat(p.get("fc2-4/W").shape()).containsExactly(1024, 512);
      assertThat(p).doesNotContainKey("fc2-4/b");
      assertThat(p.get("fc-ml/W").shape()).containsExactly(512, 128);
      assertThat(p.get("fc-ec/W").shape()).containsExactly(512, 7);
    }
  }

  @Test
  void theClassifierHasNoMetricBranchAndIsPartOfTheWhole() {
    try (Graph part = Graph.create(1);
        Graph whole = Graph.create(1)) {
      FerNet classifier = FerNet.classifier(part, TINY);
      FerNet.full(whole, TINY);
      assertThat(part.parameters().keySet())
          .isSubsetOf(whole.parameters().keySet())
          .noneMatch(n -> n.startsWith("fc2-3") || n.startsWith("fc2-4") || n.startsWith("fc-ml"));
      SDVariable x = part.placeholder("x", -1, 1, 60, 60);
      SDVariable features = classifier.features(x);
      SDVariable hidden = classifier.hidden(features);
      assertThatThrownBy(() -> classifier.embedding(features, hidden))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void classifyingTakesTheConvolutionsAndTheExpressionBranchAlone() {
    try (Graph part = Graph.create(1);
        Graph whole = Graph.create(1)) {
      FerNet classifier = FerNet.classifier(part, TINY);
      SDVariable x = part.placeholder("x", -1, 1, 60, 60);
      classifier.logits(classifier.hidden(classifier.features(x)));
      // Seven convolutions, two concatenations, three poolings and rectifiers, flattening; FC2-2
      // with its rectifier, and FC-EC: products with bias.
      assertThat(operations(part))
          .containsOnly(
              entry("conv2d", 7L),
              entry("concat", 2L),
              entry("maxpool2d", 3L),
              entry("leakyrelu", 4L),
              entry("reshape", 1L),
              entry("matmul", 2L),
              entry("add", 2L));
      FerNet net = FerNet.full(whole, TINY);
      SDVariable images = whole.placeholder("x", -1, 1, 60, 60);
      SDVariable features = net.features(images);
      SDVariable hidden = net.hidden(features);
      net.logits(hidden);
      net.embedding(features, hidden);
      assertThat(whole.sd().ops().length).isGreaterThan(part.sd().ops().length);
    }
  }

  private static Map<String, Long> operations(Graph graph) {
    return Arrays.stream(graph.sd().ops())
        .collect(Collectors.groupingBy(DifferentialFunction::opName, Collectors.counting()));
  }

  @Test
  void poolingBeforeTheRectifierIsTheSameAsAfter() {
    try (Graph graph = Graph.createDouble(1)) {
      SDVariable x = graph.placeholder("x", -1, 1, 60, 60);
      SDVariable features = FerNet.classifier(graph, TINY).features(x);
      SDVariable expected = ReferenceGroups.features(graph, TINY, x);
      INDArray images = Nd4j.rand(DataType.DOUBLE, 2, 1, 60, 60).subi(0.5);
      try (Pass pass = graph.forward(Map.of("x", images), features.name(), expected.name())) {
        INDArray difference = pass.output(features.name()).sub(pass.output(expected.name()));
        assertThat(pass.output(features.name()).shape()).containsExactly(2, 12 * 49);
        assertThat(difference.amaxNumber().doubleValue()).isLessThan(1e-12);
      }
    }
  }

  @Test
  void theConnectingLayerSeesBothBranches() {
    try (Graph graph = Graph.createDouble(1)) {
      FerNet net = FerNet.full(graph, TINY);
      SDVariable features = graph.placeholder("features", -1, 12 * 49);
      SDVariable hidden = graph.placeholder("hidden", -1, 5);
      SDVariable f = net.embedding(features, hidden);
      // P1 passes FC2-2's first unit on, P2 nothing; FC-ML passes it to the first dimension.
      graph.parameters().get("fc2-4/W").assign(0).putScalar(0, 0, 1);
      graph.parameters().get("fc-ml/W").assign(0).putScalar(0, 0, 1);
      INDArray h = Nd4j.createFromArray(new double[][] {{7, 1, 2, 3, 4}});
      Map<String, INDArray> in =
          Map.of("features", Nd4j.ones(DataType.DOUBLE, 1, 12 * 49), "hidden", h);
      try (Pass pass = graph.forward(in, f.name())) {
        assertThat(pass.output(f.name()).toDoubleMatrix()[0]).containsExactly(7, 0, 0);
      }
      // P2 passes FC2-3's first unit on as well; FC2-3 gives its bias.
      graph.parameters().get("fc2-4/W").putScalar(5, 0, 1);
      graph.parameters().get("fc2-3/W").assign(0);
      graph.parameters().get("fc2-3/b").assign(2);
      try (Pass pass = graph.forward(in, f.name())) {
        assertThat(pass.output(f.name()).toDoubleMatrix()[0]).containsExactly(9, 0, 0);
      }
    }
  }

  @Test
  void optionsAreChecked() {
    assertThatThrownBy(() -> new FerNetOptions(0, 5, 3, 4, 0.1))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("width");
    assertThatThrownBy(() -> new FerNetOptions(2, 5, 3, 4, -0.1))
        .hasMessageContaining("leaky-slope");
  }
}
