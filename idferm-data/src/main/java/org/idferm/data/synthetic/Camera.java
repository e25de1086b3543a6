package org.idferm.data.synthetic;

/** Turns the head into its pose and projects it in perspective. */
final class Camera {

  /** From the camera to the face, cm. */
  private static final double DISTANCE = 110;

  /** Depth at which a length in cm has its nominal size in pixels. */
  private static final double FACE_DEPTH = 6;

  /** Width of an average face, cm. */
  private static final double FACE_WIDTH = 14.2;

  /** Height of the head at the middle of the image, cm. */
  private static final double VIEW_HEIGHT = -1.8;

  /** The point that the head turns about. */
  private static final Vec PIVOT = new Vec(0, -4.5, 2.5);

  private final double[] rotation;
  private final double pixelsPerCm;
  private final double centreX;
  private final double centreY;

  Camera(Scene scene, double width, double height) {
    Pose pose = scene.pose();
    this.rotation =
        rotation(
            Math.toRadians(pose.yaw()),
            Math.toRadians(-pose.pitch()),
            Math.toRadians(-pose.roll()));
    this.pixelsPerCm = scene.faceWidth() * Math.min(width, height) / FACE_WIDTH;
    this.centreX = width * (0.5 + scene.shiftX());
    this.centreY = height * (0.5 + scene.shiftY());
  }

  /** Product of roll (about z), pitch (about x) and yaw (about y), yaw first. */
  private static double[] rotation(double yaw, double pitch, double roll) {
    double cy = Math.cos(yaw);
    double sy = Math.sin(yaw);
    double cp = Math.cos(pitch);
    double sp = Math.sin(pitch);
    double cr = Math.cos(roll);
    double sr = Math.sin(roll);
    return new double[] {
      cr * cy - sr * sp * sy,
      -sr * cp,
      cr * sy + sr * sp * cy,
      sr * cy + cr * sp * sy,
      cr * cp,
      sr * sy - cr * sp * cy,
      -cp * sy,
      sp,
      cp * cy
    };
  }

  /** The head's point in camera coordinates (cm, y up, z towards the camera). */
  Vec turn(Vec p) {
    double x = p.x() - PIVOT.x();
    double y = p.y() - PIVOT.y();
    double z = p.z() - PIVOT.z();
    return new Vec(
        rotation[0] * x + rotation[1] * y + rotation[2] * z + PIVOT.x(),
        rotation[3] * x + rotation[4] * y + rotation[5] * z + PIVOT.y(),
        rotation[6] * x + rotation[7] * y + rotation[8] * z + PIVOT.z());
  }

  /** The column of a point in camera coordinates. */
  double column(double x, double z) {
    return centreX + pixelsPerCm * x * perspective(z);
  }

  /** The row of a point in camera coordinates. */
  double row(double y, double z) {
    return centreY - pixelsPerCm * (y - VIEW_HEIGHT) * perspective(z);
  }

  private static double perspective(double z) {
    return DISTANCE / (DISTANCE + FACE_DEPTH - z);
  }
}
