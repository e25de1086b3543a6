package org.idferm.data.index;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.idferm.data.sample.PairPool;

/**
 * Pairs (x, y) of a face and a neutral target of the same person, for people of an index: x is any
 * face of theirs, targets included; y any target of theirs. Inputs and targets are positions in the
 * index; memory is needed for the people alone. People without a target have no pairs.
 *
 * <p>The guiding set are the targets of all these people; {@link #guide} gives the position in the
 * index of one of them.
 */
public final class NeutralPairs implements PairPool {

  private final FaceIndex index;
  private final int[] people;
  private final int[] targetEnds;
  private final long withoutTarget;

  private NeutralPairs(FaceIndex index, int[] people, long withoutTarget) {
    this.index = index;
    this.people = people;
    this.withoutTarget = withoutTarget;
    this.targetEnds = new int[people.length];
    int end = 0;
    for (int i = 0; i < people.length; i++) {
      end += index.firstTarget(people[i] + 1) - index.firstTarget(people[i]);
      targetEnds[i] = end;
    }
  }

  /**
   * The pairs of everybody.
   *
   * @param index the faces
   * @return their pairs
   */
  public static NeutralPairs of(FaceIndex index) {
    return of(index, Set.copyOf(index.subjects()));
  }

  /**
   * The pairs of some people, for example those that a fold trains on.
   *
   * @param index the faces
   * @param subjects the people
   * @return their pairs
   */
  public static NeutralPairs of(FaceIndex index, Set<String> subjects) {
    int[] wanted =
        IntStream.range(0, index.subjects().size())
            .filter(p -> subjects.contains(index.subjects().get(p)))
            .toArray();
    int[] paired =
        IntStream.of(wanted).filter(p -> index.firstTarget(p) < index.firstTarget(p + 1)).toArray();
    long all = faces(index, wanted);
    return new NeutralPairs(index, paired, all - faces(index, paired));
  }

  private static long faces(FaceIndex index, int[] people) {
    return IntStream.of(people).mapToLong(p -> index.firstFace(p + 1) - index.firstFace(p)).sum();
  }

  @Override
  public int people() {
    return people.length;
  }

  /**
   * The faces of people who have no target, and so no pairs.
   *
   * @return their number
   */
  public long facesWithoutTarget() {
    return withoutTarget;
  }

  @Override
  public int inputs(int person) {
    return index.firstFace(people[person] + 1) - index.firstFace(people[person]);
  }

  @Override
  public int input(int person, int k) {
    return index.firstFace(people[person]) + Objects.checkIndex(k, inputs(person));
  }

  @Override
  public int targets(int input) {
    int person = index.person(input);
    return index.firstTarget(person + 1) - index.firstTarget(person);
  }

  @Override
  public int target(int input, int k) {
    return index.target(
        index.firstTarget(index.person(input)) + Objects.checkIndex(k, targets(input)));
  }

  @Override
  public int guides() {
    return people.length == 0 ? 0 : targetEnds[people.length - 1];
  }

  /**
   * A face of the guiding set.
   *
   * @param g 0 to {@link #guides()} - 1
   * @return its position in the index
   */
  public int guide(int g) {
    Objects.checkIndex(g, guides());
    int found = Arrays.binarySearch(targetEnds, g + 1);
    int person = found >= 0 ? found : -found - 1;
    int before = person == 0 ? 0 : targetEnds[person - 1];
    return index.target(index.firstTarget(people[person]) + g - before);
  }
}
