package org.idferm.hng.measure;

import java.util.Arrays;
import org.idferm.core.metric.Verification;

/**
 * Whose faces are they? Compares made faces with the true faces of all people in question and with
 * the inputs that they were made of. Embeds inputs and true faces once, for any number of
 * generators.
 */
public final class IdentityEvaluation {

  private final FaceEmbedder embedder;
  private final float[][] inputs;
  private final int[] people;
  private final Identification identification;

  /**
   * What one embedder says of made faces.
   *
   * @param found for each made face, whose true face is nearest
   * @param inputDistances for each, the distance from its input
   * @param verification of each made face with every true face
   */
  @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
  public record Outcome(int[] found, double[] inputDistances, Verification verification) {}

  /**
   * Embeds inputs and true faces.
   *
   * @param embedder maps faces to vectors
   * @param inputs 64x64 faces in [-1, 1]
   * @param people whose face each is
   * @param gallery true faces, one of each person, of at least two people
   * @param galleryPeople whose face each of those is
   * @throws IllegalArgumentException if there is nothing to compare, or numbers differ
   */
  public IdentityEvaluation(
      FaceEmbedder embedder,
      float[][] inputs,
      int[] people,
      float[][] gallery,
      int[] galleryPeople) {
    if (inputs.length == 0 || inputs.length != people.length) {
      throw new IllegalArgumentException(
          "%d inputs of %d people".formatted(inputs.length, people.length));
    }
    this.embedder = embedder;
    this.identification = new Identification(embedder, gallery, galleryPeople);
    this.inputs = embedder.embed(inputs);
    this.people = people.clone();
  }

  /**
   * Judges made faces.
   *
   * @param made one for each input
   * @return what the embedder says
   * @throws IllegalArgumentException if the numbers differ
   */
  public Outcome of(float[][] made) {
    if (made.length != inputs.length) {
      throw new IllegalArgumentException(
          "%d made faces of %d inputs".formatted(made.length, inputs.length));
    }
    float[][] vectors = embedder.embed(made);
    double[] distances = new double[vectors.length];
    Arrays.setAll(distances, i -> UnitVectors.distance(inputs[i], vectors[i]));
    return new Outcome(
        identification.nearestTo(vectors), distances, identification.verify(vectors, people));
  }
}
