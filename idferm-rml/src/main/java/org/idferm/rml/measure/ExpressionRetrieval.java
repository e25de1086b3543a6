package org.idferm.rml.measure;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How well a face's neighbours show the face's expression (Musgrave, Belongie and Lim, "A metric
 * learning reality check", ECCV 2020). Every face is a query; its references are all faces of other
 * sequences, those of the same person included: a vector that tells people apart rather than
 * expressions has them for neighbours. Of references equally far, the first counts as nearer.
 *
 * @param precisionAt1 the share of queries whose nearest reference shows the query's expression, 0
 *     to 1; NaN without a query
 * @param mapAtR the mean over queries of 1/R · Σ P(i), the sum over those of the R nearest
 *     references that show the query's expression, with R the number of references that do and P(i)
 *     their share among the i nearest; 0 to 1, 1 only if they are the R nearest; NaN without a
 *     query
 * @param queries faces that were queries; one without a reference of its expression is none
 */
public record ExpressionRetrieval(double precisionAt1, double mapAtR, int queries) {

  /**
   * Measures.
   *
   * @param faces vectors and labels
   */
  public static ExpressionRetrieval of(EmbeddedFaces faces) {
    int hits = 0;
    double sum = 0;
    int queries = 0;
    for (int query = 0; query < faces.size(); query++) {
      int[] references = nearestFirst(faces, query);
      int expression = faces.expressions()[query];
      int r =
          (int) IntStream.of(references).filter(j -> faces.expressions()[j] == expression).count();
      if (r > 0) {
        queries++;
        hits += faces.expressions()[references[0]] == expression ? 1 : 0;
        sum += averagePrecision(faces, references, r, expression);
      }
    }
    return new ExpressionRetrieval((double) hits / queries, sum / queries, queries);
  }

  private static double averagePrecision(
      EmbeddedFaces faces, int[] references, int r, int expression) {
    int found = 0;
    double sum = 0;
    for (int i = 0; i < r; i++) {
      if (faces.expressions()[references[i]] == expression) {
        found++;
        sum += (double) found / (i + 1);
      }
    }
    return sum / r;
  }

  private static int[] nearestFirst(EmbeddedFaces faces, int query) {
    double[] distances = faces.squaredDistances(query);
    int sequence = faces.sequences()[query];
    return IntStream.range(0, faces.size())
        .filter(j -> faces.sequences()[j] != sequence)
        .boxed()
        .sorted(Comparator.comparingDouble(j -> distances[j])) // a stable sort
        .mapToInt(j -> j)
        .toArray();
  }
}
