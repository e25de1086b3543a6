package org.idferm.hng.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.idferm.core.error.DataException;
import org.idferm.core.graph.Golden;
import org.idferm.core.graph.Graph;
import org.idferm.core.graph.Pass;
import org.idferm.core.io.NpzFile;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.hng.TestFaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class FeatureWeightsTest {

  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = directory.resolve("w.npz");
  }

  private FeatureNets published() {
    Path light = directory.resolve("light.npz");
    NpzFile.write(file, MadeUpWeights.vggFace());
    NpzFile.write(light, MadeUpWeights.lightCnn());
    return new FeatureNets(PerceptualWeights.read(file), IdentityWeights.read(light));
  }

  @Test
  void publishedNetsComputeWhatPyTorchDoes() {
    FeatureNets nets = published();
    assertThat(nets.phi().options()).isEqualTo(new PerceptualNetOptions(64, true));
    assertThat(nets.psi().options()).isEqualTo(new IdentityNetOptions(64, 128));
    INDArray images = MadeUpWeights.values(1001, 1, 2, 1, 64, 64);
    try (Graph graph = Graph.create(1)) {
      SDVariable x = graph.placeholder("x", -1, 1, 64, 64);
      SDVariable phi = nets.perceptual(graph).apply(x);
      IdentityNet.Features psi = nets.identity(graph).apply(x);
      String[] outputs = {phi.name(), psi.pooling().name(), psi.vector().name()};
      try (Pass pass = graph.forward(Map.of("x", images), outputs)) {
        Golden golden = Golden.read(FeatureWeightsTest.class, "/feature-nets/published_nets.json");
        assertSamples(pass.output(outputs[0]), golden.at("phi"));
        assertSamples(pass.output(outputs[1]), golden.at("pooling"));
        assertSamples(pass.output(outputs[2]), golden.at("vector"));
      }
    }
  }

  private static void assertSamples(INDArray actual, Golden golden) {
    double[] expected = golden.at("values").tensor().toDoubleVector();
    float[] all = actual.dup('c').reshape(actual.length()).toFloatVector();
    int step = (int) golden.at("step").number();
    assertThat(all.length).isEqualTo((int) golden.at("shape").tensor().prodNumber().longValue());
    double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
    for (int i = 0; i < expected.length; i++) {
      assertThat((double) all[i * step]).isCloseTo(expected[i], within(1e-5 * largest));
    }
  }

  @Test
  void trainedNetsAreReadAsTheyWereWritten() {
    for (int input : new int[] {64, 128}) {
      FeatureNetOptions options = new FeatureNetOptions(5, input);
      FeatureNets nets = untrained(options);
      nets.phi().write(file);
      PerceptualWeights phi = PerceptualWeights.read(file);
      assertThat(phi.options()).isEqualTo(options.perceptual());
      assertThat(phi.parameters()).isEqualTo(nets.phi().parameters());
      nets.psi().write(file);
      IdentityWeights psi = IdentityWeights.read(file);
      assertThat(psi.options()).isEqualTo(options.identity());
      assertThat(psi.parameters()).isEqualTo(nets.psi().parameters());
    }
  }

  private static FeatureNets untrained(FeatureNetOptions options) {
    try (Graph graph = Graph.create(3)) {
      new PerceptualNet(graph, options.perceptual());
      new IdentityNet(graph, options.identity());
      return new FeatureNets(options, graph.copyOfParameters());
    }
  }

  @Test
  void filesHavePyTorchsLayout() {
    FeatureNets nets = untrained(new FeatureNetOptions(4, 64));
    nets.psi().write(file);
    Map<String, INDArray> arrays = NpzFile.read(file);
    INDArray kernel = arrays.get("conv2.weight");
    assertThat(kernel.shape()).containsExactly(12, 3, 5, 5);
    assertThat(kernel.getDouble(7, 2, 3, 1))
        .isEqualTo(nets.psi().parameters().get("psi/conv2/W").getDouble(3, 1, 2, 7));
    assertThat(arrays.get("fc1.weight").getDouble(30, 11))
        .isEqualTo(nets.psi().parameters().get("psi/vector/W").getDouble(11, 30));
    nets.phi().write(file);
    assertThat(NpzFile.read(file).get("conv3_1.weight").shape()).containsExactly(16, 8, 3, 3);
  }

  @Test
  void doublePrecisionIsRead() {
    untrained(new FeatureNetOptions(2, 64)).phi().write(file);
    PerceptualWeights single = PerceptualWeights.read(file);
    Map<String, INDArray> arrays = new LinkedHashMap<>();
    NpzFile.read(file).forEach((name, value) -> arrays.put(name, value.castTo(DataType.DOUBLE)));
    NpzFile.write(file, arrays);
    assertThat(PerceptualWeights.read(file)).isEqualTo(single);
  }

  @Test
  void anAdaptedNetIsNotWritten() {
    PerceptualWeights adapted = new PerceptualWeights(new PerceptualNetOptions(4, true), Map.of());
    assertThatThrownBy(() -> adapted.write(file)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void wrongPerceptualWeightsAreNamed() {
    assertPhiRefused(
        a -> a.put("conv2_1.weight", Nd4j.zeros(8, 8, 3, 3)),
        "array conv2_1.weight: expected shape (8, 4, 3, 3), found (8, 8, 3, 3)");
    assertPhiRefused(a -> a.remove("conv3_1.bias"), "array conv3_1.bias is missing");
    assertPhiRefused(a -> a.remove("conv1_1.weight"), "array conv1_1.weight is missing");
    assertPhiRefused(a -> a.remove("input.mean"), "array input.mean is missing");
    assertPhiRefused(a -> a.put("fc6.bias", Nd4j.zeros(1)), "nothing else, found fc6.bias as well");
    for (INDArray first :
        new INDArray[] {Nd4j.zeros(4, 2, 3, 3), Nd4j.zeros(1, 3, 3, 3), Nd4j.zeros(4, 9)}) {
      assertPhiRefused(a -> a.put("conv1_1.weight", first), "expected shape (64, 3, 3, 3), or");
    }
    assertPhiRefused(
        a -> a.get("conv1_2.weight").putScalar(3, Float.NaN),
        "array conv1_2.weight: 1 of 144 values are not finite numbers");
    assertPhiRefused(
        a -> a.put("input.range", Nd4j.createFromArray(1.0, 0.0)),
        "input.range: expected the values of black and white, black's the smaller, found 1.0 and"
            + " 0.0");
  }

  private void assertPhiRefused(Consumer<Map<String, INDArray>> damage, String message) {
    untrained(new FeatureNetOptions(4, 64)).phi().write(file);
    assertRefused(damage, () -> PerceptualWeights.read(file), message);
  }

  @Test
  void wrongIdentityWeightsAreNamed() {
    assertPsiRefused(
        a -> a.put("conv4.weight", Nd4j.zeros(24, 8, 3, 3)),
        "array conv4.weight: expected shape (24, 8, 4, 4), found (24, 8, 3, 3)");
    assertPsiRefused(
        a -> a.put("fc1.weight", Nd4j.zeros(32, 48)),
        "array fc1.weight: expected shape (512, 4800), or");
    assertPsiRefused(
        a -> a.put("fc1.weight", Nd4j.zeros(40, 15)),
        "array conv2.weight: expected shape (14, 3, 5, 5), found (12, 3, 5, 5)");
    assertPsiRefused(a -> a.remove("conv1.bias"), "array conv1.bias is missing");
    assertPsiRefused(
        a -> a.get("fc1.bias").putScalar(0, Float.POSITIVE_INFINITY), "1 of 32 values are not");
  }

  private void assertPsiRefused(Consumer<Map<String, INDArray>> damage, String message) {
    untrained(new FeatureNetOptions(4, 64)).psi().write(file);
    assertRefused(damage, () -> IdentityWeights.read(file), message);
  }

  private void assertRefused(
      Consumer<Map<String, INDArray>> damage, ThrowingCallable read, String message) {
    Map<String, INDArray> arrays = NpzFile.read(file);
    damage.accept(arrays);
    NpzFile.write(file, arrays);
    assertThatThrownBy(read)
        .isInstanceOf(DataException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
  }

  @Test
  void aTruncatedFileIsRefused() throws IOException {
    untrained(new FeatureNetOptions(4, 64)).psi().write(file);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> IdentityWeights.read(file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("not a readable .npz file");
  }

  @Test
  void aStoppedTrainingGoesOnFromItsCheckpoint() {
    LabelledFaces faces = new LabelledFaces(TestFaces.people(3, 4), TestFaces.identities(3, 4), 3);
    FeatureNetTrainer trainer =
        new FeatureNetTrainer(
            new FeatureNetOptions(2, 64), new FeatureTrainingOptions(9, 4, 3e-3), 1);
    Optional<Path> checkpoint = Optional.of(file);
    TrainedFeatures<IdentityWeights> whole =
        trainer.identity(faces, faces, Optional.empty(), Progress.silent(), StopSignal.never());
    assertThat(whole.accuracy()).isBetween(0.0, 1.0);
    int[] asked = {0};
    assertThatThrownBy(
            () ->
                trainer.identity(faces, faces, checkpoint, Progress.silent(), () -> ++asked[0] > 5))
        .hasMessageContaining("after step 5");
    assertThat(trainer.identity(faces, faces, checkpoint, Progress.silent(), StopSignal.never()))
        .isEqualTo(whole);
    assertThatThrownBy(
            () ->
                trainer.perceptual(faces, faces, checkpoint, Progress.silent(), StopSignal.never()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("not a checkpoint of this training");
  }
}
