package org.idferm.data.landmark.faceapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import org.idferm.core.io.TfjsWeights;
import org.idferm.core.model.KnownModel;
import org.idferm.core.model.ModelDirectory;
import org.idferm.core.model.ModelStatus;
import org.idferm.data.landmark.TestPicture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

class LandmarkNetTest {

  private final float[] picture = TestPicture.picture(112, 112).pixels();

  @Test
  void computesWhatTheSourceSays() {
    ReferenceNet reference = new ReferenceNet(new Random(1));
    double[] expected = reference.run(picture);
    LandmarkNet net = new LandmarkNet(reference.arrays());
    assertClose(net.run(picture), expected, 1e-4);
    assertClose(net.run(picture), expected, 1e-4); // again, in reused memory
    assertThat(expected[0]).isNotCloseTo(expected[1], within(1e-2));
  }

  /** Expected: face-api 1.7.15 under TensorFlow.js 4.22.0, CPU backend. */
  @Test
  void computesWhatFaceApiComputesWithThePublishedWeights() {
    ModelDirectory models = ModelDirectory.standard();
    Assumptions.assumeTrue(
        models.status(KnownModel.FACE_API_LANDMARKS) == ModelStatus.INSTALLED,
        "needs face-api's weights: scripts/fetch-models");
    Map<String, INDArray> weights = TfjsWeights.read(models.require(KnownModel.FACE_API_LANDMARKS));
    double[] expected = TestPicture.expected("/face-api/published.txt");
    assertClose(new LandmarkNet(weights).run(picture), expected, 2e-6);
  }

  @Test
  void refusesWeightsThatAreIncomplete() {
    Map<String, INDArray> weights = new ReferenceNet(new Random(1)).arrays();
    weights.remove("dense2/conv1/bias");
    assertThatThrownBy(() -> new LandmarkNet(weights))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("dense2/conv1/b");
  }

  private static void assertClose(float[] found, double[] expected, double tolerance) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.length; i++) {
      assertThat((double) found[i]).as("output %d", i).isCloseTo(expected[i], within(tolerance));
    }
  }
}
