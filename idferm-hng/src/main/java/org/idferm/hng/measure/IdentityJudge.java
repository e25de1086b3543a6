package org.idferm.hng.measure;

import java.util.Arrays;
import org.idferm.core.metric.Verification;

/**
 * Decides whether two faces show the same person: Euclidean distance between their vectors, against
 * a threshold. It is either published with the embedder or chosen where, among pairs of given
 * images of known people, as many same-person pairs lie above as different-person pairs below
 * (equal error).
 */
public final class IdentityJudge {

  /**
   * The threshold of the paper's identity error rate, on FaceNet's vectors of length 1. For another
   * net's vectors of length 1 it is a convention, not an optimum.
   */
  public static final double FACENET_THRESHOLD = 1.242;

  private final FaceEmbedder embedder;
  private final double threshold;
  private final double equalErrorRate;

  private IdentityJudge(FaceEmbedder embedder, double threshold, double equalErrorRate) {
    this.embedder = embedder;
    this.threshold = threshold;
    this.equalErrorRate = equalErrorRate;
  }

  /**
   * Takes a known threshold.
   *
   * @param embedder maps faces to vectors
   * @param threshold the distance from which on two faces are taken for different people, 0 to 2
   */
  public static IdentityJudge of(FaceEmbedder embedder, double threshold) {
    return new IdentityJudge(embedder, threshold, Double.NaN);
  }

  /**
   * Chooses the threshold.
   *
   * @param embedder maps faces to vectors
   * @param images 64x64 images in [-1, 1], 4096 values each
   * @param identities whose face each image is
   * @throws IllegalArgumentException if there is no same-person or no different-person pair
   */
  public static IdentityJudge fit(FaceEmbedder embedder, float[][] images, int[] identities) {
    float[][] vectors = embedder.embed(images);
    int pairs = vectors.length * (vectors.length - 1) / 2;
    double[] same = new double[pairs];
    double[] different = new double[pairs];
    int s = 0;
    int d = 0;
    for (int i = 0; i < vectors.length; i++) {
      for (int j = 0; j < i; j++) {
        double distance = UnitVectors.distance(vectors[i], vectors[j]);
        if (identities[i] == identities[j]) {
          same[s++] = distance;
        } else {
          different[d++] = distance;
        }
      }
    }
    Verification pairing = new Verification(Arrays.copyOf(same, s), Arrays.copyOf(different, d));
    return new IdentityJudge(embedder, pairing.equalErrorThreshold(), pairing.equalErrorRate());
  }

  /** The distance from which on two faces are taken for different people, 0 to 2. */
  public double threshold() {
    return threshold;
  }

  /** The error rate at a chosen threshold on the images it was chosen on, 0 to 1; else NaN. */
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
    float[][] a = embedder.embed(first);
    float[][] b = embedder.embed(second);
    double[] distances = new double[a.length];
    Arrays.setAll(distances, i -> UnitVectors.distance(a[i], b[i]));
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
}
