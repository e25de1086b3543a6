package org.idferm.rml.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Parts for cross-validation in which every person's sequences are divided, never a sequence: each
 * person's are dealt out in ascending order. People with one sequence are in no part.
 */
final class SequenceParts {

  private static final int MOST = 5;
  private static final int NONE = -1;

  private final int[] partOf;
  private final int count;

  private SequenceParts(int[] partOf, int count) {
    this.partOf = partOf;
    this.count = count;
  }

  static SequenceParts of(EmbeddedFaces faces) {
    Map<Integer, NavigableSet<Integer>> sequences = new TreeMap<>();
    for (int i = 0; i < faces.size(); i++) {
      sequences.computeIfAbsent(faces.people()[i], p -> new TreeSet<>()).add(faces.sequences()[i]);
    }
    int most = sequences.values().stream().mapToInt(NavigableSet::size).max().orElse(0);
    int count = Math.min(MOST, most);
    int[] partOf = new int[faces.size()];
    for (int i = 0; i < partOf.length; i++) {
      List<Integer> own = new ArrayList<>(sequences.get(faces.people()[i]));
      partOf[i] = own.size() < 2 ? NONE : own.indexOf(faces.sequences()[i]) % count;
    }
    return new SequenceParts(partOf, count);
  }

  /** How many parts there are; each person in them is also outside each of them. */
  int count() {
    return count;
  }

  /** The faces of a part. */
  int[] inside(int part) {
    return IntStream.range(0, partOf.length).filter(i -> partOf[i] == part).toArray();
  }

  /** The faces of all other parts. */
  int[] outside(int part) {
    return IntStream.range(0, partOf.length)
        .filter(i -> partOf[i] != part && partOf[i] != NONE)
        .toArray();
  }
}
