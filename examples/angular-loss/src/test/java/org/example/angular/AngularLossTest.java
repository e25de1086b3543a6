package org.example.angular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.graph.GradientCheck;
import org.idferm.core.graph.Graph;
import org.idferm.core.graph.Initializer;
import org.idferm.core.graph.Pass;
import org.idferm.core.graph.Tensors;
import org.idferm.rml.loss.MetricInputs;
import org.idferm.rml.loss.MetricLoss;
import org.idferm.rml.loss.MetricLosses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class AngularLossTest {

  private final Graph graph = Graph.createDouble(1);

  @AfterEach
  void close() {
    graph.close();
  }

  /** The loss on queries of classes 0, 0 and 1; its value has this name. */
  private String define(Map<String, Object> options, double[][] queries) {
    MetricLoss loss = MetricLosses.create("angular", options);
    SDVariable f = graph.parameter("f", Initializer.zeros(), 3, 2);
    graph.parameters().get("f").assign(Nd4j.createFromArray(queries));
    SDVariable oneHot = graph.placeholder("oneHot", -1, 2);
    SDVariable value =
        loss.define(new MetricInputs(graph, f, Optional.empty(), oneHot, Optional.empty(), 2, 2));
    graph.minimise(value);
    return value.name();
  }

  private static Map<String, INDArray> labels() {
    return Map.of("oneHot", Tensors.oneHot(DataType.DOUBLE, 2, 0, 0, 1));
  }

  @Test
  void byHand() {
    // Centres (1, 1), (1, 1), (0, 3): cosines 1/√2, 1/√2, 1.
    String loss = define(Map.of("weight", 3), new double[][] {{2, 0}, {0, 2}, {0, 3}});
    try (Pass pass = graph.forward(labels(), loss)) {
      assertThat(pass.scalar(loss)).isCloseTo(2 - Math.sqrt(2), within(1e-9));
    }
  }

  @Test
  void gradients() {
    String loss = define(Map.of(), new double[][] {{2, 0.5}, {-0.3, 2}, {0.2, 3}});
    GradientCheck.check(graph, labels(), loss);
  }

  @Test
  void aVectorOfZerosGivesAFiniteLoss() {
    String loss = define(Map.of(), new double[3][2]);
    try (Pass pass = graph.forward(labels(), loss)) {
      assertThat(pass.scalar(loss)).isFinite();
    }
  }

  @Test
  void mistakesAreTold() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> MetricLosses.create("angular", Map.of("wieght", 1)))
        .withMessageContaining("did you mean weight");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> MetricLosses.create("angula", Map.of()))
        .withMessageContaining("did you mean angular");
  }
}
