package org.idferm.core.graph.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.idferm.core.graph.Blocks;
import org.idferm.core.graph.Conv2d;
import org.idferm.core.graph.ConvShape;
import org.idferm.core.graph.Graph;
import org.idferm.core.graph.Initializer;
import org.idferm.core.graph.Linear;
import org.idferm.core.graph.onednn.OneDnnKernels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Random graphs of all operations that the networks use: plans against SameDiff itself. */
class PlanTest {

  static LongStream seeds() {
    return LongStream.range(0, 6);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nd4jKernelsGiveTheVeryNumbersOfSameDiff(long seed) {
    check(seed, DataType.DOUBLE, Optional.empty(), 1e-12);
    check(seed, DataType.FLOAT, Optional.empty(), 1e-6);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void oneDnnKernelsGiveTheGradientsOfSameDiff(long seed) {
    assumeThat(OneDnnKernels.create()).as("oneDNN's binary").isPresent();
    check(seed, DataType.FLOAT, OneDnnKernels.create(), 1e-4);
  }

  private static void check(
      long seed, DataType type, Optional<KernelLibrary> library, double tolerance) {
    try (Graph graph = type == DataType.DOUBLE ? Graph.createDouble(seed) : Graph.create(seed)) {
      RandomNet net = new RandomNet(graph, seed);
      SameDiff backward = graph.sd().getFunction("grad");
      Map<String, INDArray> inputs = net.inputs();
      List<String> wanted = new ArrayList<>(List.of(net.loss()));
      graph
          .parameters()
          .keySet()
          .forEach(name -> wanted.add(graph.sd().getVariable(name).getGradient().name()));
      Map<String, INDArray> expected = Interpreter.bySameDiff(backward, inputs, wanted);
      try (Plan plan = Interpreter.plan(backward, inputs, wanted, library)) {
        Map<String, INDArray> actual = Interpreter.copy(plan.run(inputs));
        assertThat(actual).containsOnlyKeys(wanted);
        wanted.forEach(name -> assertClose(name, expected.get(name), actual.get(name), tolerance));
        // The same numbers twice, also where memory that should be out of use is spoilt.
        assertThat(Interpreter.copy(plan.run(inputs))).isEqualTo(actual);
        assertThat(Interpreter.copy(plan.runSpoiling(inputs))).isEqualTo(actual);
        assertThat(Interpreter.copy(plan.run(inputs))).isEqualTo(actual);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anotherThreadMayRunThePlan(long seed) throws InterruptedException {
    try (Graph graph = Graph.create(seed)) {
      RandomNet net = new RandomNet(graph, seed);
      SameDiff backward = graph.sd().getFunction("grad");
      Map<String, INDArray> inputs = net.inputs();
      List<String> wanted =
          List.of(net.loss(), graph.sd().getVariable("first/W").getGradient().name());
      try (Plan plan = Interpreter.plan(backward, inputs, wanted, OneDnnKernels.create())) {
        Map<String, INDArray> expected = Interpreter.copy(plan.run(inputs));
        List<Map<String, INDArray>> actual = new CopyOnWriteArrayList<>();
        Thread other = new Thread(() -> actual.add(Interpreter.copy(plan.run(inputs))));
        other.start();
        other.join();
        assertThat(actual).containsExactly(expected);
      }
    }
  }

  @Test
  void theGarbageCollectorTakesNothingThatAPlanNeeds() throws InterruptedException {
    try (Graph graph = Graph.create(2)) {
      RandomNet net = new RandomNet(graph, 2);
      SameDiff backward = graph.sd().getFunction("grad");
      Map<String, INDArray> inputs = net.inputs();
      List<String> wanted = List.of(graph.sd().getVariable("first/W").getGradient().name());
      try (Plan plan = Interpreter.plan(backward, inputs, wanted, OneDnnKernels.create())) {
        Map<String, INDArray> before = Interpreter.copy(plan.run(inputs));
        for (int i = 0; i < 3; i++) {
          System.gc();
          Thread.sleep(50);
          // Takes the place of what has been freed.
          for (int length = 1; length < 500; length++) {
            Nd4j.valueArrayOf(new long[] {length}, Float.NaN, DataType.FLOAT);
          }
          assertThat(Interpreter.copy(plan.run(inputs))).isEqualTo(before);
        }
      }
    }
  }

  @Test
  void nothingIsComputedThatNobodyNeeds() {
    assumeThat(OneDnnKernels.create()).as("oneDNN's binary").isPresent();
    try (Graph graph = Graph.create(1)) {
      SDVariable x = graph.placeholder("x", -1, 1, 8, 8);
      Conv2d learns = Conv2d.create(graph, "learns", ConvShape.same(1, 16, 3), 1);
      Conv2d frozen = learns.frozen();
      // The same values on both sides of the cut: computed once.
      SDVariable sum = learns.apply(x).add(frozen.apply(graph.stopGradient(x)));
      graph.minimise(sum.sum().rename("loss"));
      String gradient = graph.sd().getVariable("learns/W").getGradient().name();
      Map<String, INDArray> inputs = Map.of("x", Nd4j.rand(DataType.FLOAT, 2, 1, 8, 8));
      try (Plan plan =
          Interpreter.plan(
              graph.sd().getFunction("grad"),
              inputs,
              List.of("loss", gradient),
              OneDnnKernels.create())) {
        assertThat(plan.steps())
            .extracting(Plan.Step::name)
            .containsOnlyOnce("conv2d", "conv2d_bp to weights")
            .doesNotContain("conv2d_bp to source", "conv2d_bp");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 6})
  void biasesAndRectifiersNeedNoKernelsOfTheirOwn(int batch) {
    assumeThat(OneDnnKernels.create()).as("oneDNN's binary").isPresent();
    try (Graph graph = Graph.create(4)) {
      SDVariable x = graph.placeholder("x", -1, 1, 6, 6);
      SDVariable maps = Conv2d.create(graph, "conv", ConvShape.same(1, 16, 3), 0.1).apply(x);
      graph.parameters().get("conv/b").assign(-0.2);
      SDVariable flat = Blocks.flatten(graph, Blocks.leakyRelu(graph, maps, 0.1), 16 * 36);
      SDVariable hidden = Linear.create(graph, "hidden", 16 * 36, 8, 0.1).apply(flat);
      graph.parameters().get("hidden/b").assign(0.3);
      SDVariable rectified = graph.sd().nn().relu(hidden, 0);
      SDVariable logits = Linear.create(graph, "logits", 8, 3, 1).apply(rectified);
      graph.parameters().get("logits/b").assign(0.4);
      Map<String, INDArray> inputs = Map.of("x", Nd4j.randn(DataType.FLOAT, batch, 1, 6, 6));
      List<String> wanted = List.of(logits.name());
      INDArray expected = Interpreter.bySameDiff(graph.sd(), inputs, wanted).get(logits.name());
      try (Plan plan = Interpreter.plan(graph.sd(), inputs, wanted, OneDnnKernels.create())) {
        assertClose("logits", expected, plan.run(inputs).get(logits.name()), 1e-5);
        assertThat(plan.steps())
            .extracting(Plan.Step::name)
            .filteredOn(name -> !name.equals("reorder"))
            .containsExactly("conv2d", "matmul", "matmul");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"5, 1, 0", "5, 2, 2", "9, 1, 0", "9, 1, 4", "7, 3, 1"})
  void gradientsTowardsImagesOfOneChannel(int kernel, int stride, int padding) {
    assumeThat(OneDnnKernels.create()).as("oneDNN's binary").isPresent();
    try (Graph graph = Graph.create(3)) {
      SDVariable image = graph.parameter("image", Initializer.normal(1), 2, 1, 14, 17);
      ConvShape shape = new ConvShape(1, 32, kernel, stride, padding);
      SDVariable y = Conv2d.create(graph, "conv", shape, 1).apply(image);
      graph.minimise(y.mul(y).sum().rename("loss"));
      List<String> wanted =
          Stream.of("image", "conv/W")
              .map(name -> graph.sd().getVariable(name).getGradient().name())
              .toList();
      SameDiff backward = graph.sd().getFunction("grad");
      Map<String, INDArray> expected = Interpreter.bySameDiff(backward, Map.of(), wanted);
      try (Plan plan = Interpreter.plan(backward, Map.of(), wanted, OneDnnKernels.create())) {
        Map<String, INDArray> actual = Interpreter.copy(plan.run(Map.of()));
        wanted.forEach(name -> assertClose(name, expected.get(name), actual.get(name), 1e-5));
        assertThat(Interpreter.copy(plan.runSpoiling(Map.of()))).isEqualTo(actual);
        assertThat(plan.steps())
            .extracting(Plan.Step::name)
            .contains("conv2d_bp to narrow source")
            .doesNotContain("conv2d_bp to source");
      }
    }
  }

  private static void assertClose(
      String name, INDArray expected, INDArray actual, double tolerance) {
    assertThat(actual.shape()).as(name).isEqualTo(expected.shape());
    double scale = Math.max(1e-3, expected.amaxNumber().doubleValue());
    double error = expected.sub(actual).amaxNumber().doubleValue() / scale;
    assertThat(error).as("%s: largest error over largest value", name).isLessThan(tolerance);
  }
}
