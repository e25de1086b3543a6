package org.idferm.rml.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.idferm.core.graph.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Values and gradients of equations (8) and (16) against an independent implementation. */
class GoldenTest {

  private static final double TOLERANCE = 1e-10;
  private static final Golden GOLDEN = Golden.read(GoldenTest.class, "/golden/rml.json");

  static Stream<Golden> adaptive() {
    return IntStream.range(0, 6).mapToObj(i -> GOLDEN.at("adaptive/" + i));
  }

  static Stream<Golden> fixed() {
    return IntStream.range(0, 2).mapToObj(i -> GOLDEN.at("fixed/" + i));
  }

  @ParameterizedTest
  @MethodSource
  void adaptive(Golden expected) {
    Map<String, Object> options =
        Map.of(
            "sign", expected.at("form").text(),
            "linear", expected.at("linear").text(),
            "rank", (int) GOLDEN.at("r").number());
    LossFixture fixture = fixture(MetricLosses.create("rml", options));
    for (String name : List.of("L_A", "L_B", "A", "B", "c", "b")) {
      if (fixture.graph.parameters().containsKey("rml/" + name)) {
        fixture.set("rml/" + name, GOLDEN.at(name).tensor());
      }
    }
    check(fixture, expected, 6);
  }

  @ParameterizedTest
  @MethodSource
  void fixed(Golden expected) {
    Map<String, Object> options =
        Map.of("threshold", expected.at("T").number(), "margin", expected.at("tau").number());
    check(fixture(MetricLosses.create("rml-fixed", options)), expected, 2);
  }

  private static LossFixture fixture(MetricLoss loss) {
    int[] labels =
        IntStream.range(0, 9).map(i -> (int) GOLDEN.at("labels/" + i).number()).toArray();
    return new LossFixture(loss, matrix("f"), matrix("reference"), labels);
  }

  private static void check(LossFixture fixture, Golden expected, int gradients) {
    assertThat(fixture.value()).isCloseTo(expected.at("loss").number(), within(TOLERANCE));
    List<String> checked = new ArrayList<>();
    Golden wantedGradients = expected.at("gradient");
    for (String name : wantedGradients.names()) {
      boolean input = name.equals("f") || name.equals("reference");
      INDArray actual = fixture.gradient(input ? name : "rml/" + name);
      INDArray wanted = wantedGradients.at(name).tensor().reshape(actual.shape());
      assertThat(actual.sub(wanted).amaxNumber().doubleValue())
          .as("gradient of %s", name)
          .isLessThan(TOLERANCE);
      checked.add(name);
    }
    assertThat(checked).hasSize(gradients);
  }

  private static double[][] matrix(String name) {
    return GOLDEN.at(name).tensor().toDoubleMatrix();
  }
}
