package org.idferm.data.landmark.faceapi;

import java.util.Map;
import java.util.stream.Collectors;
import org.idferm.core.face.Landmarks;
import org.idferm.core.graph.Conv2d;
import org.idferm.core.graph.ConvShape;
import org.idferm.core.graph.Graph;
import org.idferm.core.graph.Linear;
import org.idferm.core.graph.Pass;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The network: 112x112 colour to 136 coordinates. Four dense blocks of 32, 64, 128 and 256
 * channels, each of which halves height and width, the mean over the last 7x7, and a linear layer.
 * About 45 million multiplications.
 */
final class LandmarkNet {

  /** Width and height of its input. */
  static final int SIZE = 112;

  /** What is subtracted from red, green and blue before they are divided by 255. */
  private static final float[] MEAN_RGB = {122.782f, 117.001f, 104.298f};

  /** TensorFlow pads an even size with one zero after the last pixel, when the stride is 2. */
  private static final int PADDED = SIZE + 1;

  private static final int[] CHANNELS = {32, 64, 128, 256};
  private static final String INPUT = "image";

  private final Graph graph = Graph.create(0);
  private final String output;

  /**
   * Builds the network.
   *
   * @param weights as the package names them
   * @throws IllegalArgumentException if a weight is missing or has another shape
   */
  LandmarkNet(Map<String, INDArray> weights) {
    Map<String, INDArray> values =
        weights.entrySet().stream()
            .collect(Collectors.toMap(e -> parameter(e.getKey()), Map.Entry::getValue));
    this.output = graph.frozen(values, this::build).name();
  }

  /** The name that our layers give to the weight of that name. */
  private static String parameter(String weight) {
    return weight
        .replaceFirst("/(filters|weights)$", "/W")
        .replaceFirst("/bias$", "/b")
        .replaceFirst("_filter$", "");
  }

  private SDVariable build() {
    SDVariable x = graph.placeholder(INPUT, -1, MEAN_RGB.length, PADDED, PADDED);
    ConvShape first = new ConvShape(MEAN_RGB.length, CHANNELS[0], 3, 2, 0);
    x = Conv2d.create(graph, "dense0/conv0", first, 0).apply(x);
    x = DenseBlock.follow(graph, "dense0", CHANNELS[0], x);
    for (int i = 1; i < CHANNELS.length; i++) {
      x = DenseBlock.apply(graph, "dense" + i, CHANNELS[i - 1], CHANNELS[i], x);
    }
    SDVariable features = x.mean(2, 3);
    int last = CHANNELS[CHANNELS.length - 1];
    return Linear.create(graph, "fc", last, 2 * Landmarks.POINTS, 1).apply(features);
  }

  /**
   * Computes the landmarks. One thread at a time.
   *
   * @param pixels 112 · 112 grey values, 0 to 255, row by row: taken for red, green and blue
   * @return 136 coordinates; the image is the unit square
   */
  synchronized float[] run(float[] pixels) {
    try (INDArray image = input(pixels);
        Pass pass = graph.forward(Map.of(INPUT, image), output)) {
      return pass.output(output).dup('c').reshape(2L * Landmarks.POINTS).toFloatVector();
    }
  }

  private static INDArray input(float[] pixels) {
    float[] values = new float[MEAN_RGB.length * PADDED * PADDED];
    for (int c = 0; c < MEAN_RGB.length; c++) {
      for (int y = 0; y < SIZE; y++) {
        for (int x = 0; x < SIZE; x++) {
          values[(c * PADDED + y) * PADDED + x] = (pixels[y * SIZE + x] - MEAN_RGB[c]) / 255;
        }
      }
    }
    return Nd4j.createFromArray(values).reshape(1, MEAN_RGB.length, PADDED, PADDED);
  }
}
