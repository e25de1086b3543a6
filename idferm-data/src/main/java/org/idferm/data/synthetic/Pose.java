package org.idferm.data.synthetic;

/**
 * How the head is turned, in degrees. All zero looks into the camera.
 *
 * @param yaw positive turns the face to the right of the image, -60 to 60
 * @param pitch positive lifts the chin, -40 to 40
 * @param roll positive tilts the head clockwise in the image, -60 to 60
 */
public record Pose(double yaw, double pitch, double roll) {

  /** Looking straight into the camera. */
  public static final Pose FRONTAL = new Pose(0, 0, 0);

  /** Checks the angles. */
  public Pose {
    require("yaw", yaw, 60);
    require("pitch", pitch, 40);
    require("roll", roll, 60);
  }

  private static void require(String name, double angle, double limit) {
    if (!(Math.abs(angle) <= limit)) {
      throw new IllegalArgumentException(
          "pose %s is %s degrees, expected %s to %s".formatted(name, angle, -limit, limit));
    }
  }
}
