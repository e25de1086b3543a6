package org.idferm.experiments.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.idferm.core.face.Face;
import org.idferm.data.preprocess.RowBlend;

/**
 * More people than there are: pairs blended with pairs of others who are seen from the same side,
 * or, mirrored, from the other.
 */
final class PersonBlending {

  private final int[] angles;
  private final Map<Integer, List<Integer>> views = new HashMap<>();

  /**
   * Who a pair is blended with.
   *
   * @param input the other pair's position
   * @param flip whether it is mirrored
   * @param blend how the two are blended
   */
  record Partner(int input, boolean flip, RowBlend blend) {}

  /** Groups the inputs by how far from the front they are seen. */
  PersonBlending(List<Face> faces) {
    angles = faces.stream().mapToInt(CameraAngle::of).toArray();
    for (int i = 0; i < angles.length; i++) {
      views.computeIfAbsent(Math.abs(angles[i]), a -> new ArrayList<>()).add(i);
    }
  }

  /**
   * Draws a partner, perhaps the input itself.
   *
   * @param input a pair's position
   * @param flipped whether it is mirrored
   */
  Partner partner(int input, boolean flipped, SplittableRandom random) {
    List<Integer> view = views.get(Math.abs(angles[input]));
    int other = view.get(random.nextInt(view.size()));
    boolean coin = random.nextBoolean();
    boolean sameSide = angles[other] == angles[input];
    boolean flip = angles[input] == 0 ? coin : flipped == sameSide;
    return new Partner(other, flip, RowBlend.draw(random));
  }
}
