package org.idferm.data.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.idferm.core.error.DataException;

/** The images of each class, for samplers that take equally many of every class. */
final class ClassMembers {

  private ClassMembers() {}

  /** The indexes of each class's images; refuses a class without any. */
  static List<int[]> of(List<Integer> labels, int classes, int perClass) {
    if (classes < 1 || perClass < 1) {
      throw new IllegalArgumentException(
          "classes is %d and perClass %d; both are at least 1".formatted(classes, perClass));
    }
    if (labels.stream().anyMatch(l -> l < 0 || l >= classes)) {
      throw new IllegalArgumentException("labels must be 0 to " + (classes - 1));
    }
    List<int[]> groups = new ArrayList<>();
    for (int c = 0; c < classes; c++) {
      int wanted = c;
      int[] group =
          IntStream.range(0, labels.size()).filter(i -> labels.get(i) == wanted).toArray();
      if (group.length == 0) {
        throw new DataException(
            "class %d of %d (counted from 0) has no image to train on: add people or use fewer folds"
                .formatted(c, classes));
      }
      groups.add(group);
    }
    return List.copyOf(groups);
  }

  /** How many batches it takes until the largest class is through. */
  static int batchesPerEpoch(List<int[]> members, int perClass) {
    int largest = members.stream().mapToInt(m -> m.length).max().orElseThrow();
    return (largest + perClass - 1) / perClass;
  }
}
