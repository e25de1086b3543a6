package org.idferm.hng.feature;

import java.util.Arrays;
import org.idferm.core.graph.BatchedForward;
import org.idferm.core.graph.Graph;
import org.idferm.hng.network.HngOptions;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * Decides whether two faces show the same person: Euclidean distance between L2-normalised vectors
 * of the identity net, against a threshold. The threshold is where, among pairs of given images of
 * known people, as many same-person pairs lie above as different-person pairs below (equal error).
 */
public final class IdentityJudge {

  private final FeatureNets nets;
  private final double threshold;
  private final double equalErrorRate;

  private IdentityJudge(FeatureNets nets, double threshold, double equalErrorRate) {
    this.nets = nets;
    this.threshold = threshold;
    this.equalErrorRate = equalErrorRate;
  }

  /**
   * Chooses the threshold.
   *
   * @param nets the trained nets
   * @param images 64x64 images in [-1, 1], 4096 values each
   * @param identities whose face each image is
   * @throws IllegalArgumentException if there is no same-person or no different-person pair
   */
  public static IdentityJudge fit(FeatureNets nets, float[][] images, int[] identities) {
    float[][] vectors = vectors(nets, images);
    int pairs = vectors.length * (vectors.length - 1) / 2;
    double[] same = new double[pairs];
    double[] different = new double[pairs];
    int s = 0;
    int d = 0;
    for (int i = 0; i < vectors.length; i++) {
      for (int j = 0; j < i; j++) {
        double distance = distance(vectors[i], vectors[j]);
        if (identities[i] == identities[j]) {
          same[s++] = distance;
        } else {
          different[d++] = distance;
        }
      }
    }
    if (s == 0 || d == 0) {
      throw new IllegalArgumentException(
          "%d same-person and %d different-person pairs: no threshold can be chosen"
              .formatted(s, d));
    }
    return equalError(nets, Arrays.copyOf(same, s), Arrays.copyOf(different, d));
  }

  private static IdentityJudge equalError(FeatureNets nets, double[] same, double[] different) {
    Arrays.sort(same);
    Arrays.sort(different);
    // Walks up the different-person distances until fewer same-person pairs lie above.
    int above = same.length;
    int below = 0;
    double threshold = different[0];
    for (; below < different.length; below++) {
      threshold = different[below];
      while (above > 0 && same[same.length - above] <= threshold) {
        above--;
      }
      if ((double) above / same.length <= (double) below / different.length) {
        break;
      }
    }
    double rate = ((double) above / same.length + (double) below / different.length) / 2;
    return new IdentityJudge(nets, threshold, rate);
  }

  /** The distance from which on two faces are taken for different people, 0 to 2. */
  public double threshold() {
    return threshold;
  }

  /** The error rate at the threshold on the images that it was chosen on, 0 to 1. */
  public double equalErrorRate() {
    return equalErrorRate;
  }

  /**
   * The distances between faces, pair by pair.
   *
   * @param first 64x64 images in [-1, 1]
   * @param second as many images
   * @return Euclidean distances of L2-normalised vectors, 0 to 2
   */
  public double[] distances(float[][] first, float[][] second) {
    float[][] a = vectors(nets, first);
    float[][] b = vectors(nets, second);
    double[] distances = new double[a.length];
    Arrays.setAll(distances, i -> distance(a[i], b[i]));
    return distances;
  }

  /**
   * Identity error rate: the share of generated faces that are taken for somebody else than the
   * input shows.
   *
   * @param inputs the inputs' images
   * @param generated the faces generated from them
   * @return 0 to 1
   */
  public double errorRate(float[][] inputs, float[][] generated) {
    double[] distances = distances(inputs, generated);
    return Arrays.stream(distances).filter(d -> d > threshold).count() / (double) distances.length;
  }

  private static float[][] vectors(FeatureNets nets, float[][] images) {
    float[][] result;
    try (Graph graph = Graph.create(0)) {
      int size = HngOptions.IMAGE_SIZE;
      SDVariable x = graph.placeholder("x", -1, 1, size, size);
      SDVariable vector = nets.identity(graph).apply(x).vector();
      result = new BatchedForward(graph, x, vector).run(images);
    }
    for (float[] row : result) {
      normalise(row);
    }
    return result;
  }

  private static void normalise(float[] vector) {
    double sum = 0;
    for (float v : vector) {
      sum += (double) v * v;
    }
    double norm = Math.max(Math.sqrt(sum), 1e-12);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) norm;
    }
  }

  private static double distance(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double difference = (double) a[i] - b[i];
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }
}
