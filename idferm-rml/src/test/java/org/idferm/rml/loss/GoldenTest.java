package org.idferm.rml.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Values and gradients of equations (8) and (16) against an independent implementation. */
class GoldenTest {

  private static final double TOLERANCE = 1e-10;
  private static final JsonNode GOLDEN = read();

  private static JsonNode read() {
    try (InputStream in = GoldenTest.class.getResourceAsStream("/golden/rml.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<JsonNode> adaptive() {
    return IntStream.range(0, 6).mapToObj(i -> GOLDEN.get("adaptive").get(i));
  }

  static Stream<JsonNode> fixed() {
    return IntStream.range(0, 2).mapToObj(i -> GOLDEN.get("fixed").get(i));
  }

  @ParameterizedTest
  @MethodSource
  void adaptive(JsonNode expected) {
    Map<String, Object> options =
        Map.of(
            "sign", expected.get("form").asText(),
            "linear", expected.get("linear").asText(),
            "rank", GOLDEN.get("r").asInt());
    LossFixture fixture = fixture(MetricLosses.create("rml", options));
    for (String name : List.of("L_A", "L_B", "A", "B", "c", "b")) {
      if (fixture.graph.parameters().containsKey("rml/" + name)) {
        fixture.set("rml/" + name, array(GOLDEN.get(name)));
      }
    }
    check(fixture, expected, 6);
  }

  @ParameterizedTest
  @MethodSource
  void fixed(JsonNode expected) {
    Map<String, Object> options =
        Map.of("threshold", expected.get("T").asDouble(), "margin", expected.get("tau").asDouble());
    check(fixture(MetricLosses.create("rml-fixed", options)), expected, 2);
  }

  private static LossFixture fixture(MetricLoss loss) {
    int[] labels = IntStream.range(0, 9).map(i -> GOLDEN.get("labels").get(i).asInt()).toArray();
    return new LossFixture(loss, matrix("f"), matrix("reference"), labels);
  }

  private static void check(LossFixture fixture, JsonNode expected, int gradients) {
    assertThat(fixture.value()).isCloseTo(expected.get("loss").asDouble(), within(TOLERANCE));
    List<String> checked = new ArrayList<>();
    for (Map.Entry<String, JsonNode> one : expected.get("gradient").properties()) {
      String name = one.getKey();
      boolean input = name.equals("f") || name.equals("reference");
      INDArray actual = fixture.gradient(input ? name : "rml/" + name);
      INDArray wanted = array(one.getValue()).reshape(actual.shape());
      assertThat(actual.sub(wanted).amaxNumber().doubleValue())
          .as("gradient of %s", name)
          .isLessThan(TOLERANCE);
      checked.add(name);
    }
    assertThat(checked).hasSize(gradients);
  }

  private static double[][] matrix(String name) {
    return array(GOLDEN.get(name)).toDoubleMatrix();
  }

  private static INDArray array(JsonNode node) {
    if (!node.isArray()) {
      return Nd4j.createFromArray(new double[] {node.asDouble()});
    }
    List<Double> values = new ArrayList<>();
    boolean rows = node.get(0).isArray();
    node.forEach(
        one -> {
          if (rows) {
            one.forEach(value -> values.add(value.asDouble()));
          } else {
            values.add(one.asDouble());
          }
        });
    double[] flat = values.stream().mapToDouble(Double::doubleValue).toArray();
    INDArray array = Nd4j.createFromArray(flat);
    return rows ? array.reshape(node.size(), node.get(0).size()) : array;
  }
}
