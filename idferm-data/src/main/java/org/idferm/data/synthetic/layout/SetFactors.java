package org.idferm.data.synthetic.layout;

import java.util.HashSet;
import java.util.List;
import org.idferm.core.error.Bounds;
import org.idferm.core.error.ConfigurationException;
import org.idferm.data.synthetic.Condition;

/**
 * The factors that are controlled in a set. Everything that a person shows is shown once for every
 * pose under every light.
 *
 * @param poses yaw angles in degrees, -45 to 45, positive to the right of the image; none for what
 *     the layout has by itself
 * @param lights names of the layout's lights; none for what the layout has by itself
 * @param occluded share of the sequences in which something hides the face, 0 to 1
 */
public record SetFactors(List<Double> poses, List<String> lights, double occluded) {

  /** What the layout has by itself, and nothing hides a face. */
  public static final SetFactors NONE = new SetFactors(List.of(), List.of(), 0);

  /** So many that CK+'s three digits still number all sequences of a person. */
  private static final int MOST_POSES = 19;

  /**
   * Checks poses and share; the lights are the layout's.
   *
   * @throws ConfigurationException if a pose is out of range, there are more than 19, one is there
   *     twice, or the share is out of range
   */
  public SetFactors {
    poses = List.copyOf(poses);
    lights = List.copyOf(lights);
    Bounds.check("number of poses", poses.size(), 0, MOST_POSES);
    for (double yaw : poses) {
      Bounds.check("pose", yaw, -Condition.MAX_YAW, Condition.MAX_YAW);
    }
    refuseTwice("pose", poses);
    refuseTwice("light", lights);
    Bounds.check("occluded", occluded, 0, 1);
  }

  private static void refuseTwice(String what, List<?> values) {
    HashSet<Object> seen = new HashSet<>();
    for (Object value : values) {
      if (!seen.add(value)) {
        throw new ConfigurationException(
            "%s %s is named twice: name each once".formatted(what, value));
      }
    }
  }
}
