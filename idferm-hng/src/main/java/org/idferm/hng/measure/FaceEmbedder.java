package org.idferm.hng.measure;

/** Maps faces to vectors; the same person's lie near each other in Euclidean distance. */
public interface FaceEmbedder {

  /**
   * The embedder's name in tables.
   *
   * @return for example {@code correlation}
   */
  String name();

  /**
   * Embeds faces.
   *
   * @param images 64x64 faces in [-1, 1], 4096 values each
   * @return for each a vector, all of the same dimension
   */
  float[][] embed(float[][] images);
}
