package org.idferm.data.sample;

import java.util.List;
import java.util.stream.Stream;

/**
 * An (N+M)-tuplet: images of one class, and images of other classes to keep away from them.
 *
 * @param positives indexes of images of one class, each of another person
 * @param negatives indexes of images of other classes, each once
 * @param strangers how many of the negatives show none of the positives' people
 */
public record Tuplet(List<Integer> positives, List<Integer> negatives, int strangers) {

  /**
   * Copies the lists.
   *
   * @param positives indexes of images of one class
   * @param negatives indexes of images of other classes
   * @param strangers how many of the negatives show none of the positives' people
   */
  public Tuplet {
    positives = List.copyOf(positives);
    negatives = List.copyOf(negatives);
  }

  /**
   * The tuplet as a mini-batch.
   *
   * @return indexes of its images, positives first
   */
  public int[] images() {
    return Stream.concat(positives.stream(), negatives.stream()).mapToInt(i -> i).toArray();
  }
}
