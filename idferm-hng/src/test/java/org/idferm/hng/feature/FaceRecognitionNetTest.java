package org.idferm.hng.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.idferm.core.graph.BatchedForward;
import org.idferm.core.graph.Graph;
import org.idferm.core.io.TfjsWeights;
import org.idferm.core.model.KnownModel;
import org.idferm.core.model.ModelDirectory;
import org.idferm.core.model.ModelStatus;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class FaceRecognitionNetTest {

  private static final int N = FaceRecognitionNet.INPUT;

  @Test
  void givesTheVectorsThatFaceApiGives() throws IOException {
    ModelDirectory models = ModelDirectory.standard();
    Assumptions.assumeTrue(
        models.status(KnownModel.FACE_API_RECOGNITION) == ModelStatus.INSTALLED,
        "needs face-api's recognition net, see 'idferm models'");
    Path manifest = models.require(KnownModel.FACE_API_RECOGNITION);
    float[][] vectors =
        run(FaceRecognitionNet.parameters(TfjsWeights.read(manifest)), picture(7), picture(8));
    double[][] expected = expected();
    for (int i = 0; i < expected.length; i++) {
      for (int j = 0; j < expected[i].length; j++) {
        assertThat((double) vectors[i][j])
            .as("picture %d, dimension %d", i, j)
            .isCloseTo(expected[i][j], within(2e-5));
      }
    }
  }

  /**
   * All filters 0 but one: the vector depends on biases alone. The last block's bias passes the
   * rectifier and is averaged over 1 position of 4, since the others are zeros of the padding.
   */
  @Test
  void foldsScalesAndAveragesOverPaddedPositions() {
    Map<String, INDArray> weights = zeros();
    weights.get("conv256_down_out/conv2/conv/bias").assign(3);
    weights.get("conv256_down_out/conv2/scale/weights").assign(2);
    weights.get("conv256_down_out/conv2/scale/biases").assign(2);
    weights.get("fc").putScalar(5, 7, 1);
    float[] vector = run(FaceRecognitionNet.parameters(weights), picture(7))[0];
    float[] expected = new float[FaceRecognitionNet.DIMENSION];
    expected[7] = (3 * 2 + 2) / 4f;
    assertThat(vector).containsExactly(expected, within(1e-6f));
  }

  @Test
  void refusesMissingAndMisshapenWeights() {
    Map<String, INDArray> weights = zeros();
    weights.put("fc", Nd4j.zeros(256, 127));
    assertThatThrownBy(() -> FaceRecognitionNet.parameters(weights))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected weight fc of shape [256, 128], found [256, 127]");
    weights.remove("conv64_1/conv2/conv/bias");
    assertThatThrownBy(() -> FaceRecognitionNet.parameters(weights))
        .hasMessage("expected weight conv64_1/conv2/conv/bias of shape [64], found none");
  }

  private static Map<String, INDArray> zeros() {
    Map<String, INDArray> weights = new LinkedHashMap<>();
    layer(weights, "conv32_down", 3, 32, 7);
    int in = 32;
    for (String block :
        new String[] {
          "conv32_1",
          "conv32_2",
          "conv32_3",
          "conv64_down",
          "conv64_1",
          "conv64_2",
          "conv64_3",
          "conv128_down",
          "conv128_1",
          "conv128_2",
          "conv256_down",
          "conv256_1",
          "conv256_2",
          "conv256_down_out"
        }) {
      int out = Integer.parseInt(block.substring(4, block.indexOf('_')));
      layer(weights, block + "/conv1", in, out, 3);
      layer(weights, block + "/conv2", out, out, 3);
      in = out;
    }
    weights.put("fc", Nd4j.zeros(256, 128));
    return weights;
  }

  private static void layer(
      Map<String, INDArray> weights, String name, int in, int out, int kernel) {
    weights.put(name + "/conv/filters", Nd4j.zeros(kernel, kernel, in, out));
    weights.put(name + "/conv/bias", Nd4j.zeros(out));
    weights.put(name + "/scale/weights", Nd4j.ones(out));
    weights.put(name + "/scale/biases", Nd4j.zeros(out));
  }

  private static float[][] run(Map<String, INDArray> parameters, float[]... pictures) {
    try (Graph graph = Graph.create(1)) {
      SDVariable x = graph.placeholder("x", -1, 1, N, N);
      SDVariable vector = graph.frozen(parameters, () -> new FaceRecognitionNet(graph)).apply(x);
      return new BatchedForward(graph, x, vector).run(pictures);
    }
  }

  private static float[] picture(int slope) {
    float[] picture = new float[N * N];
    for (int y = 0; y < N; y++) {
      for (int x = 0; x < N; x++) {
        picture[y * N + x] = (slope * x + 13 * y + ((x * y) >> 4)) % 256;
      }
    }
    return picture;
  }

  private static double[][] expected() throws IOException {
    try (InputStream in =
        FaceRecognitionNetTest.class.getResourceAsStream("/face-api/recognition.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray())
          .toArray(double[][]::new);
    }
  }
}
