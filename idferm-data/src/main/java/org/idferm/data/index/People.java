package org.idferm.data.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whose faces stand where in an index: each person's from one position to the next person's. */
final class People {

  private final List<String> subjects = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final List<Integer> firstFaces = new ArrayList<>();
  private final List<Integer> firstTargets = new ArrayList<>();

  /**
   * Notes whose the next face is.
   *
   * @return the person's index
   * @throws IllegalStateException if other people's faces came between this person's
   */
  int of(String subject, int face, int target) {
    int last = subjects.size() - 1;
    if (last >= 0 && subjects.get(last).equals(subject)) {
      return last;
    }
    if (!seen.add(subject)) {
      throw new IllegalStateException("the reader lists the faces of " + subject + " in two parts");
    }
    subjects.add(subject);
    firstFaces.add(face);
    firstTargets.add(target);
    return last + 1;
  }

  /** Notes that there are no more faces. */
  void end(int faces, int targets) {
    firstFaces.add(faces);
    firstTargets.add(targets);
    seen.clear();
  }

  List<String> subjects() {
    return List.copyOf(subjects);
  }

  int[] firstFaces() {
    return firstFaces.stream().mapToInt(i -> i).toArray();
  }

  int[] firstTargets() {
    return firstTargets.stream().mapToInt(i -> i).toArray();
  }
}
