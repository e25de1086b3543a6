package org.idferm.rml.measure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether a linear classifier can tell the person from a vector. It learns from some sequences of
 * the people and is tested on others of the same people, in up to five parts (cross-validation), so
 * it cannot recognise a neighbouring frame. The classifier is ridge regression on one-hot targets
 * with standardised features and λ = {@value #LAMBDA} times their number.
 *
 * @param accuracy the mean over people of the share of the person's faces that are recognised
 *     (balanced accuracy), 0 to 1; NaN if there are fewer than two people with two sequences
 * @param chance what guessing has: 1 over the number of people; NaN as above
 * @param people with at least two sequences, the classes
 * @param leftOut people with one sequence only
 */
public record IdentityProbe(double accuracy, double chance, int people, int leftOut) {

  private static final double LAMBDA = 0.1;

  /**
   * Trains and tests the probe.
   *
   * @param faces vectors and labels
   */
  public static IdentityProbe of(EmbeddedFaces faces) {
    SequenceParts parts = SequenceParts.of(faces);
    int all = (int) IntStream.of(faces.people()).distinct().count();
    List<Integer> people =
        IntStream.range(0, parts.count())
            .flatMap(part -> IntStream.of(parts.inside(part)))
            .map(i -> faces.people()[i])
            .distinct()
            .sorted()
            .boxed()
            .toList();
    int classes = people.size();
    if (classes < 2) {
      return new IdentityProbe(Double.NaN, Double.NaN, classes, all - classes);
    }
    int[] seen = new int[classes];
    int[] right = new int[classes];
    for (int part = 0; part < parts.count(); part++) {
      int[] training = parts.outside(part);
      int[] test = parts.inside(part);
      int[] found =
          new RidgeClassifier(
                  vectors(faces, training), labels(faces, training, people), classes, LAMBDA)
              .classify(vectors(faces, test));
      int[] truth = labels(faces, test, people);
      for (int i = 0; i < found.length; i++) {
        seen[truth[i]]++;
        right[truth[i]] += found[i] == truth[i] ? 1 : 0;
      }
    }
    double sum = IntStream.range(0, classes).mapToDouble(p -> (double) right[p] / seen[p]).sum();
    return new IdentityProbe(sum / classes, 1.0 / classes, classes, all - classes);
  }

  /**
   * The identity leakage: the part of what lies between guessing and certainty that the probe
   * recovers, (accuracy - chance) / (1 - chance). Comparable between sets of different numbers of
   * people.
   *
   * @return 0 for guessing, 1 if everybody is always recognised; below 0 if the probe does worse
   *     than guessing; NaN if it could not be trained
   */
  public double leakage() {
    return (accuracy - chance) / (1 - chance);
  }

  private static float[][] vectors(EmbeddedFaces faces, int[] chosen) {
    return Arrays.stream(chosen).mapToObj(i -> faces.vectors()[i]).toArray(float[][]::new);
  }

  private static int[] labels(EmbeddedFaces faces, int[] chosen, List<Integer> people) {
    return Arrays.stream(chosen).map(i -> people.indexOf(faces.people()[i])).toArray();
  }
}
