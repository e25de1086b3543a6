package org.idferm.rml.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class TsneTest {

  private static final int CLUSTERS = 3;
  private static final int EACH = 20;

  /** Three clusters, far apart, in ten dimensions. */
  private static EmbeddedFaces clusters() {
    SplittableRandom random = new SplittableRandom(3);
    Faces faces = new Faces();
    for (int i = 0; i < CLUSTERS * EACH; i++) {
      float[] vector = new float[10];
      for (int k = 0; k < vector.length; k++) {
        vector[k] = (float) random.nextGaussian();
      }
      vector[i % CLUSTERS] += 12;
      faces.add(i % CLUSTERS, i, i, vector);
    }
    return faces.get();
  }

  private static float[][] asVectors(double[][] points) {
    float[][] vectors = new float[points.length][2];
    for (int i = 0; i < points.length; i++) {
      vectors[i] = new float[] {(float) points[i][0], (float) points[i][1]};
    }
    return vectors;
  }

  @Test
  void keepsClustersApart() {
    EmbeddedFaces faces = clusters();
    EmbeddedFaces plane =
        new EmbeddedFaces(
            asVectors(Tsne.project(faces.vectors(), 1)),
            faces.expressions(),
            faces.people(),
            faces.sequences());
    assertThat(Silhouette.of(plane, plane.expressions())).isGreaterThan(0.6);
    assertThat(ExpressionRetrieval.of(plane).precisionAt1()).isCloseTo(1, within(1e-12));
  }

  @Test
  void oneSeedGivesOnePicture() {
    float[][] vectors = clusters().vectors();
    double[][] first = Tsne.project(vectors, 5);
    assertThat(Tsne.project(vectors, 5)).isDeepEqualTo(first);
    assertThat(Tsne.project(vectors, 6)[0]).isNotEqualTo(first[0]);
  }

  @Test
  void survivesFewAndEqualVectors() {
    for (int n : new int[] {1, 2, 3, 5}) {
      double[][] points = Tsne.project(new float[n][4], 1);
      assertThat(points).hasDimensions(n, 2);
      for (double[] point : points) {
        assertThat(DoubleStream.of(point).allMatch(Double::isFinite)).isTrue();
      }
    }
  }

  /**
   * With perplexity 2 both neighbours count the same, however far they are: each conditional
   * density is 1/2 and each affinity (1/2 + 1/2) / (2 · 3) = 1/6.
   */
  @Test
  void affinitiesHaveTheWantedPerplexity() {
    double[][] p = Affinities.of(new float[][] {{0}, {1}, {-1}}, 2);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        assertThat(p[i][j]).isCloseTo(i == j ? 0 : 1.0 / 6, within(1e-3));
      }
    }
  }

  /** With perplexity 1 only the nearest counts: for 0 and 1 each other, for 5 it is 1. */
  @Test
  void aSmallPerplexityLooksAtTheNearestOnly() {
    double[][] p = Affinities.of(new float[][] {{0}, {1}, {5}}, 1);
    assertThat(p[0][1]).isCloseTo(2.0 / 6, within(1e-3));
    assertThat(p[1][2]).isCloseTo(1.0 / 6, within(1e-3));
    assertThat(p[0][2]).isCloseTo(0, within(1e-3));
  }
}
