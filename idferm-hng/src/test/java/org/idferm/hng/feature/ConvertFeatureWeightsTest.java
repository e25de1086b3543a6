package org.idferm.hng.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.idferm.core.io.NpzFile;
import org.idferm.core.io.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The script that converts published weights, where there is a Python with NumPy. */
class ConvertFeatureWeightsTest {

  private static final Path SCRIPT = Path.of("../scripts/convert-feature-weights");

  @TempDir private Path directory;
  private Path output;

  private record Run(int exitCode, String output) {}

  @BeforeEach
  void requireNumpy() throws IOException, InterruptedException {
    output = directory.resolve("out.npz");
    assumeTrue(runs("python3", "-c", "import numpy"), "python3 with numpy is not installed");
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      return run(command).exitCode() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static Run run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), text);
  }

  private Run convert(String net, Path input, String... more)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("python3", SCRIPT.toString(), net));
    command.addAll(List.of(input.toString(), output.toString()));
    command.addAll(List.of(more));
    return run(command.toArray(String[]::new));
  }

  private Path caffe(Map<String, INDArray> arrays, boolean older) throws IOException {
    return Files.write(directory.resolve("net.caffemodel"), CaffeModel.of(arrays, older));
  }

  @Test
  void convertsVggFaceFromCaffe() throws IOException, InterruptedException {
    Map<String, INDArray> arrays = MadeUpWeights.vggFace();
    Run run = convert("vgg-face", caffe(arrays, true), "--channels", "rgb");
    assertThat(run.output()).contains("perceptual:", "sha256: " + Sha256.of(output));
    assertThat(NpzFile.read(output)).isEqualTo(arrays);
    convert("vgg-face", caffe(arrays, false)); // Caffe's order is blue, green, red
    arrays.put("input.mean", Nd4j.createFromArray(93.5940, 104.7624, 129.1863));
    assertThat(NpzFile.read(output)).isEqualTo(arrays);
    assertThat(PerceptualWeights.read(output).options().width()).isEqualTo(64);
  }

  @Test
  void convertsLightCnnFromCaffe() throws IOException, InterruptedException {
    Map<String, INDArray> arrays = MadeUpWeights.lightCnn();
    Run run = convert("light-cnn-a", caffe(arrays, true));
    assertThat(run.output()).contains("identity:", "weights: '" + output + "'");
    assertThat(run.exitCode()).isZero();
    assertThat(NpzFile.read(output)).isEqualTo(arrays);
  }

  @Test
  void refusesOtherFilesInOneLine() throws IOException, InterruptedException {
    Map<String, INDArray> arrays = MadeUpWeights.vggFace();
    assertRefused(convert("light-cnn-a", caffe(arrays, true)), "no conv1.weight (or conv1.filter");
    arrays.put("conv1_2.weight", Nd4j.zeros(64, 64, 5, 5));
    assertRefused(
        convert("vgg-face", caffe(arrays, true)),
        "conv1_2.weight has shape (102400,), expected (64, 64, 3, 3)");
    byte[] whole = CaffeModel.of(arrays, true);
    Path cut = directory.resolve("cut.caffemodel");
    Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
    assertRefused(convert("vgg-face", cut), "not a Caffe model, or one cut short");
    assertRefused(convert("vgg-face", directory.resolve("no.caffemodel")), "No such file");
  }

  private void assertRefused(Run run, String message) {
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.output()).contains(message).hasLineCount(1);
    assertThat(output).doesNotExist();
  }
}
