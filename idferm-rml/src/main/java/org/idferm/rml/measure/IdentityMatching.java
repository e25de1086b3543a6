package org.idferm.rml.measure;

import org.idferm.core.metric.Verification;

/**
 * Whether distances between vectors tell the person, with nothing trained. Only faces of different
 * expressions and different sequences are compared, so neither a common expression nor a
 * neighbouring frame helps or hinders. Keeps the distances of all such pairs in memory.
 *
 * @param rank1 identification: the share of faces whose nearest face is the same person's, 0 to 1;
 *     of faces equally near the first is taken; NaN without a query
 * @param rank1Chance what guessing has: the mean share of the same person's among the faces to
 *     choose from; NaN without a query
 * @param auc verification: the area under the ROC curve of pairs of one person against pairs of
 *     two, 0 to 1, 0.5 for guessing; NaN if there are none of a kind
 * @param eer verification: the equal error rate, 0 to 1, 0.5 for guessing; NaN as above
 * @param queries faces that were looked for; one whose person has no other face to compare is none
 */
public record IdentityMatching(
    double rank1, double rank1Chance, double auc, double eer, int queries) {

  /**
   * Measures.
   *
   * @param faces vectors and labels
   */
  public static IdentityMatching of(EmbeddedFaces faces) {
    int n = faces.size();
    double[] same = new double[pairs(faces, true)];
    double[] different = new double[pairs(faces, false)];
    int s = 0;
    int d = 0;
    int hits = 0;
    double chance = 0;
    int queries = 0;
    for (int i = 0; i < n; i++) {
      double[] distances = faces.squaredDistances(i);
      int nearest = -1;
      int own = 0;
      int others = 0;
      for (int j = 0; j < n; j++) {
        if (!comparable(faces, i, j)) {
          continue;
        }
        boolean isSame = faces.people()[i] == faces.people()[j];
        own += isSame ? 1 : 0;
        others += isSame ? 0 : 1;
        nearest = nearest < 0 || distances[j] < distances[nearest] ? j : nearest;
        if (j < i && isSame) {
          same[s++] = distances[j];
        } else if (j < i) {
          different[d++] = distances[j];
        }
      }
      if (own > 0) {
        queries++;
        hits += faces.people()[nearest] == faces.people()[i] ? 1 : 0;
        chance += (double) own / (own + others);
      }
    }
    double rank1 = (double) hits / queries;
    if (s == 0 || d == 0) {
      return new IdentityMatching(rank1, chance / queries, Double.NaN, Double.NaN, queries);
    }
    Verification pairs = new Verification(same, different);
    return new IdentityMatching(
        rank1, chance / queries, pairs.areaUnderCurve(), pairs.equalErrorRate(), queries);
  }

  private static boolean comparable(EmbeddedFaces faces, int i, int j) {
    return faces.expressions()[i] != faces.expressions()[j]
        && faces.sequences()[i] != faces.sequences()[j];
  }

  private static int pairs(EmbeddedFaces faces, boolean ofOnePerson) {
    int count = 0;
    for (int i = 0; i < faces.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean isSame = faces.people()[i] == faces.people()[j];
        count += comparable(faces, i, j) && isSame == ofOnePerson ? 1 : 0;
      }
    }
    return count;
  }
}
