package org.idferm.data.dataset.multipie;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Multi-PIE's cameras: thirteen at the height of the head, 15 degrees apart, and two above (Gross
 * et al., "Multi-PIE", Image and Vision Computing 28, 2010). In the order of their angles.
 */
public enum MultiPieCamera {
  CAMERA_11_0(-90),
  CAMERA_12_0(-75),
  CAMERA_09_0(-60),
  CAMERA_08_0(-45),
  CAMERA_13_0(-30),
  CAMERA_14_0(-15),
  CAMERA_05_1(0),
  CAMERA_05_0(15),
  CAMERA_04_1(30),
  CAMERA_19_0(45),
  CAMERA_20_0(60),
  CAMERA_01_0(75),
  CAMERA_24_0(90),
  CAMERA_08_1(-45, true),
  CAMERA_19_1(45, true);

  private static final int PREFIX = "CAMERA_".length();
  private static final Map<String, MultiPieCamera> BY_NAME = byName();

  private final int angle;
  private final boolean above;

  MultiPieCamera(int angle) {
    this(angle, false);
  }

  MultiPieCamera(int angle, boolean above) {
    this.angle = angle;
    this.above = above;
  }

  /**
   * The horizontal angle between the camera and the front of the face.
   *
   * @return degrees, a multiple of 15 from -90 to 90; negative: the camera stands on the person's
   *     right
   */
  public int angle() {
    return angle;
  }

  /**
   * Whether the camera looks down from above.
   *
   * @return true for {@code 08_1} and {@code 19_1}
   */
  public boolean above() {
    return above;
  }

  /**
   * The name of the camera's directories.
   *
   * @return for example {@code 05_1}
   */
  public String directory() {
    return name().substring(PREFIX);
  }

  /**
   * The camera's name in file names.
   *
   * @return three digits, for example {@code 051}
   */
  public String code() {
    return directory().replace("_", "");
  }

  /** The camera's place from 0: those at head height by angle, then those above. */
  int place() {
    int byAngle = (angle + 90) / 15;
    return above ? (angle < 0 ? 13 : 14) : byAngle;
  }

  /**
   * Finds a camera.
   *
   * @param name as in directories or in file names: {@code 05_1} or {@code 051}
   * @return the camera, or empty if there is none of that name
   */
  public static Optional<MultiPieCamera> of(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  private static Map<String, MultiPieCamera> byName() {
    Map<String, MultiPieCamera> cameras = new HashMap<>();
    for (MultiPieCamera camera : values()) {
      cameras.put(camera.directory(), camera);
      cameras.put(camera.code(), camera);
    }
    return Map.copyOf(cameras);
  }
}
