package org.idferm.data.synthetic;

import java.util.Objects;

/**
 * Everything about an image that is neither the person nor the expression.
 *
 * @param pose how the head is turned
 * @param lighting the light
 * @param background grey behind the head, 0 to 255
 * @param faceWidth width of an average face as a share of the image's shorter side, 0.2 to 0.9
 * @param shiftX how far the head is moved to the right, as a share of the width, -0.5 to 0.5
 * @param shiftY how far the head is moved down, as a share of the height, -0.5 to 0.5
 * @param blur standard deviation of the lens blur in pixels, 0 to 5
 * @param noise standard deviation of the sensor noise in grey levels, 0 to 50
 * @param noiseSeed decides on the noise
 * @param occlusion what hides a part of the face
 */
public record Scene(
    Pose pose,
    Lighting lighting,
    double background,
    double faceWidth,
    double shiftX,
    double shiftY,
    double blur,
    double noise,
    long noiseSeed,
    Occlusion occlusion) {

  /** Frontal, evenly lit, sharp and without noise. */
  public static final Scene PLAIN =
      new Scene(Pose.FRONTAL, Lighting.STUDIO, 110, 0.51, 0, 0, 0, 0, 0);

  /** Checks every range. */
  public Scene {
    Objects.requireNonNull(pose, "pose");
    Objects.requireNonNull(lighting, "lighting");
    Objects.requireNonNull(occlusion, "occlusion");
    require("background", background, 0, 255);
    require("faceWidth", faceWidth, 0.2, 0.9);
    require("shiftX", shiftX, -0.5, 0.5);
    require("shiftY", shiftY, -0.5, 0.5);
    require("blur", blur, 0, 5);
    require("noise", noise, 0, 50);
  }

  /**
   * A scene in which nothing hides the face.
   *
   * @param pose how the head is turned
   * @param lighting the light
   * @param background grey behind the head, 0 to 255
   * @param faceWidth width of an average face as a share of the image's shorter side, 0.2 to 0.9
   * @param shiftX how far the head is moved to the right, as a share of the width, -0.5 to 0.5
   * @param shiftY how far the head is moved down, as a share of the height, -0.5 to 0.5
   * @param blur standard deviation of the lens blur in pixels, 0 to 5
   * @param noise standard deviation of the sensor noise in grey levels, 0 to 50
   * @param noiseSeed decides on the noise
   */
  public Scene(
      Pose pose,
      Lighting lighting,
      double background,
      double faceWidth,
      double shiftX,
      double shiftY,
      double blur,
      double noise,
      long noiseSeed) {
    this(
        pose,
        lighting,
        background,
        faceWidth,
        shiftX,
        shiftY,
        blur,
        noise,
        noiseSeed,
        Occlusion.NONE);
  }

  /**
   * The same scene in another pose.
   *
   * @param other the pose
   * @return a new scene
   */
  public Scene withPose(Pose other) {
    return new Scene(
        other, lighting, background, faceWidth, shiftX, shiftY, blur, noise, noiseSeed, occlusion);
  }

  /**
   * The same scene in another light.
   *
   * @param other the light
   * @return a new scene
   */
  public Scene withLighting(Lighting other) {
    return new Scene(
        pose, other, background, faceWidth, shiftX, shiftY, blur, noise, noiseSeed, occlusion);
  }

  /**
   * The same scene with another noise.
   *
   * @param other decides on the noise
   * @return a new scene
   */
  public Scene withNoiseSeed(long other) {
    return new Scene(
        pose, lighting, background, faceWidth, shiftX, shiftY, blur, noise, other, occlusion);
  }

  /**
   * The same scene with something else before the face.
   *
   * @param other what hides a part of the face
   * @return a new scene
   */
  public Scene withOcclusion(Occlusion other) {
    return new Scene(
        pose, lighting, background, faceWidth, shiftX, shiftY, blur, noise, noiseSeed, other);
  }

  private static void require(String name, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          "scene %s is %s, expected %s to %s".formatted(name, value, low, high));
    }
  }
}
