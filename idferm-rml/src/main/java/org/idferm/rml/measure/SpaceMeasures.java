package org.idferm.rml.measure;

/**
 * All measures of one space of vectors, for example the embedding f or the activations of FC2-2.
 *
 * @param retrieval how well neighbours show the same expression
 * @param silhouette how well expressions lie apart, -1 to 1; NaN if there is one only
 * @param personSilhouette how well people lie apart, -1 to 1; NaN if there is one only
 * @param probe how well a linear classifier tells the person
 * @param matching how well distances tell the person
 */
public record SpaceMeasures(
    ExpressionRetrieval retrieval,
    double silhouette,
    double personSilhouette,
    IdentityProbe probe,
    IdentityMatching matching) {

  /**
   * Measures vectors.
   *
   * @param faces vectors and labels
   */
  public static SpaceMeasures of(EmbeddedFaces faces) {
    return new SpaceMeasures(
        ExpressionRetrieval.of(faces),
        Silhouette.of(faces, faces.expressions()),
        Silhouette.of(faces, faces.people()),
        IdentityProbe.of(faces),
        IdentityMatching.of(faces));
  }
}
