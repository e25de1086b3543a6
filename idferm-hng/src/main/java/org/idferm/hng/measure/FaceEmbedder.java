package org.idferm.hng.measure;

/** Maps faces to vectors in which the same person's faces lie near each other. */
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
   * @return for each a vector of length 1
   */
  float[][] embed(float[][] images);
}
