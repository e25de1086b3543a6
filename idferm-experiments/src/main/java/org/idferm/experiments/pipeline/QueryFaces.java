package org.idferm.experiments.pipeline;

import java.util.List;
import java.util.stream.Stream;
import org.idferm.core.face.GrayImage;

/**
 * Faces to train a method on; all lists are in the same order.
 *
 * @param queries aligned 64x64 faces
 * @param references what the metric loss compares them with, aligned alike; may be empty
 * @param labels their classes, counted from 0
 * @param persons whom they show, numbers that differ from person to person
 */
public record QueryFaces(
    List<GrayImage> queries,
    List<GrayImage> references,
    List<Integer> labels,
    List<Integer> persons) {

  /**
   * Copies the lists.
   *
   * @param queries aligned faces
   * @param references what they are compared with
   * @param labels their classes
   * @param persons whom they show
   * @throws IllegalArgumentException if the lists differ in length
   */
  public QueryFaces {
    queries = List.copyOf(queries);
    references = List.copyOf(references);
    labels = List.copyOf(labels);
    persons = List.copyOf(persons);
    int n = queries.size();
    if (labels.size() != n
        || persons.size() != n
        || !(references.isEmpty() || references.size() == n)) {
      throw new IllegalArgumentException(
          "%d queries with %d references, %d labels and %d persons"
              .formatted(n, references.size(), labels.size(), persons.size()));
    }
  }

  /**
   * These faces and further ones of the same people in the same order, all of one class.
   *
   * @param more aligned faces
   * @param label their class
   * @return twice as many faces, without references
   */
  QueryFaces with(List<GrayImage> more, int label) {
    return new QueryFaces(
        Stream.concat(queries.stream(), more.stream()).toList(),
        List.of(),
        Stream.concat(labels.stream(), more.stream().map(m -> label)).toList(),
        Stream.concat(persons.stream(), persons.stream()).toList());
  }
}
