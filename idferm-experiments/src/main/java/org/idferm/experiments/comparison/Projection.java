package org.idferm.experiments.comparison;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.idferm.experiments.result.Prediction;
import org.idferm.rml.measure.Tsne;

/**
 * A method's FC2-2 of one fold's test faces, projected to the plane by t-SNE. Vectors of different
 * folds come from different networks and have no common picture.
 *
 * @param method the method
 * @param points x and y of each face
 * @param expressions what each shows
 * @param people whose face each is
 * @param of how many faces the fold has; at most 1000 are shown, evenly chosen
 */
@SuppressWarnings("ArrayRecordComponent") // a buffer; never compared
public record Projection(
    String method, double[][] points, List<String> expressions, List<String> people, int of) {

  private static final int LARGEST = 1000;

  /**
   * The projection in an outcome.
   *
   * @param method whose outcome it is
   * @param outcome one fold's
   * @return empty if nothing was projected
   */
  public static Optional<Projection> of(String method, FoldOutcome outcome) {
    double[][] plane = outcome.embedding().plane();
    if (plane.length == 0) {
      return Optional.empty();
    }
    List<Prediction> faces = outcome.predictions();
    List<Prediction> shown = IntStream.of(shown(faces.size())).mapToObj(faces::get).toList();
    return Optional.of(
        new Projection(
            method,
            plane,
            shown.stream().map(Prediction::label).toList(),
            shown.stream().map(Prediction::subject).toList(),
            faces.size()));
  }

  /** Projects those of a fold's vectors that are shown. */
  static double[][] plane(float[][] vectors, long seed) {
    float[][] shown =
        IntStream.of(shown(vectors.length)).mapToObj(i -> vectors[i]).toArray(float[][]::new);
    return Tsne.project(shown, seed);
  }

  private static int[] shown(int faces) {
    int every = (faces + LARGEST - 1) / LARGEST;
    return IntStream.range(0, faces).filter(i -> i % every == 0).toArray();
  }
}
