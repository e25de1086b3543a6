package org.idferm.rml.measure;

import java.util.ArrayList;
import java.util.List;

/** Faces for tests, one after the other. */
final class Faces {

  private final List<float[]> vectors = new ArrayList<>();
  private final List<int[]> labels = new ArrayList<>();

  Faces add(int expression, int person, int sequence, float... vector) {
    vectors.add(vector);
    labels.add(new int[] {expression, person, sequence});
    return this;
  }

  EmbeddedFaces get() {
    return new EmbeddedFaces(vectors.toArray(float[][]::new), column(0), column(1), column(2));
  }

  private int[] column(int k) {
    return labels.stream().mapToInt(l -> l[k]).toArray();
  }
}
