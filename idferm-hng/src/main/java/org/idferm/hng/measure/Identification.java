package org.idferm.hng.measure;

import java.util.Arrays;
import org.idferm.core.metric.Verification;

/**
 * Closed-set identification: whose is the nearest face of a gallery? With one gallery face a person
 * chance is 1 over the number of people.
 */
public final class Identification {

  private final FaceEmbedder embedder;
  private final float[][] gallery;
  private final int[] people;

  /**
   * Embeds the gallery.
   *
   * @param embedder maps faces to vectors
   * @param gallery 64x64 faces in [-1, 1], one or more of each person
   * @param people whose face each is
   * @throws IllegalArgumentException if the gallery is empty, or the numbers differ
   */
  public Identification(FaceEmbedder embedder, float[][] gallery, int[] people) {
    if (gallery.length == 0 || gallery.length != people.length) {
      throw new IllegalArgumentException(
          "%d gallery faces of %d people".formatted(gallery.length, people.length));
    }
    this.embedder = embedder;
    this.gallery = embedder.embed(gallery);
    this.people = people.clone();
  }

  /**
   * Finds the person of the nearest gallery face.
   *
   * @param probes 64x64 faces in [-1, 1]
   * @return for each probe a person; of gallery faces equally near, the first one's
   */
  public int[] nearest(float[][] probes) {
    return nearestTo(embedder.embed(probes));
  }

  int[] nearestTo(float[][] vectors) {
    int[] found = new int[vectors.length];
    for (int i = 0; i < vectors.length; i++) {
      int best = 0;
      for (int g = 1; g < gallery.length; g++) {
        if (UnitVectors.distance(vectors[i], gallery[g])
            < UnitVectors.distance(vectors[i], gallery[best])) {
          best = g;
        }
      }
      found[i] = people[best];
    }
    return found;
  }

  /**
   * Rank-1 identification rate.
   *
   * @param probes 64x64 faces in [-1, 1]
   * @param truth whose face each shows
   * @return share of probes whose nearest gallery face is the right person's, 0 to 1
   * @throws IllegalArgumentException if there is no probe, or the numbers differ
   */
  public double rank1(float[][] probes, int[] truth) {
    if (probes.length == 0 || probes.length != truth.length) {
      throw new IllegalArgumentException(
          "%d probes of %d people".formatted(probes.length, truth.length));
    }
    int[] found = nearest(probes);
    int right = 0;
    for (int i = 0; i < found.length; i++) {
      right += found[i] == truth[i] ? 1 : 0;
    }
    return (double) right / found.length;
  }

  /** Compares each vector with every gallery face; {@code truth} tells which pairs match. */
  Verification verify(float[][] vectors, int[] truth) {
    double[] same = new double[vectors.length * gallery.length];
    double[] different = new double[same.length];
    int s = 0;
    int d = 0;
    for (int i = 0; i < vectors.length; i++) {
      for (int g = 0; g < gallery.length; g++) {
        double distance = UnitVectors.distance(vectors[i], gallery[g]);
        if (people[g] == truth[i]) {
          same[s++] = distance;
        } else {
          different[d++] = distance;
        }
      }
    }
    return new Verification(Arrays.copyOf(same, s), Arrays.copyOf(different, d));
  }
}
