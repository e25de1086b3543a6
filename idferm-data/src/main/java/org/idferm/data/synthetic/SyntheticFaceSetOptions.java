package org.idferm.data.synthetic;

import org.idferm.core.error.ConfigurationException;

/**
 * The people and images of a synthetic face set, and the ranges of what is drawn for each sequence.
 *
 * @param subjects number of people, 1 to 999999; a layout may have room for fewer
 * @param framesPerSequence number of images of each sequence, 2 to 99
 * @param width columns of an image, 48 to 1024
 * @param height rows of an image, 48 to 1024
 * @param seed decides on everything random; any number
 * @param minIntensity weakest apex, 0 to 1; a sequence's apex is uniform between both limits
 * @param maxIntensity strongest apex, {@code minIntensity} to 1
 * @param poseDegrees standard deviation of the head's yaw; of pitch and roll it is half as much; 0
 *     to 10
 * @param lightVariation how much the lighting differs between sequences, 0 (not at all) to 1
 * @param noise standard deviation of the sensor noise in grey levels, 0 to 30
 */
public record SyntheticFaceSetOptions(
    int subjects,
    int framesPerSequence,
    int width,
    int height,
    long seed,
    double minIntensity,
    double maxIntensity,
    double poseDegrees,
    double lightVariation,
    double noise) {

  private static final int MOST_SUBJECTS = 999_999;

  /**
   * Checks every range.
   *
   * @throws ConfigurationException if an option is out of its range
   */
  public SyntheticFaceSetOptions {
    require("subjects", subjects, 1, MOST_SUBJECTS);
    require("framesPerSequence", framesPerSequence, 2, 99);
    require("width", width, 48, 1024);
    require("height", height, 48, 1024);
    require("minIntensity", minIntensity, 0, 1);
    require("maxIntensity", maxIntensity, minIntensity, 1);
    require("poseDegrees", poseDegrees, 0, 10);
    require("lightVariation", lightVariation, 0, 1);
    require("noise", noise, 0, 30);
  }

  /**
   * Twenty people, six frames a sequence, 128 x 128 pixels, apexes of 0.4 to 1.
   *
   * @return the options of the quick-start's data
   */
  public static SyntheticFaceSetOptions defaults() {
    return new SyntheticFaceSetOptions(20, 6, 128, 128, 1, 0.4, 1, 4, 0.6, 2.5);
  }

  /**
   * The same options for another number of people.
   *
   * @param people 1 to 999999
   * @return new options
   * @throws ConfigurationException if the number is out of range
   */
  public SyntheticFaceSetOptions withSubjects(int people) {
    return new SyntheticFaceSetOptions(
        people,
        framesPerSequence,
        width,
        height,
        seed,
        minIntensity,
        maxIntensity,
        poseDegrees,
        lightVariation,
        noise);
  }

  /**
   * The same options with another seed.
   *
   * @param other any number
   * @return new options
   */
  public SyntheticFaceSetOptions withSeed(long other) {
    return new SyntheticFaceSetOptions(
        subjects,
        framesPerSequence,
        width,
        height,
        other,
        minIntensity,
        maxIntensity,
        poseDegrees,
        lightVariation,
        noise);
  }

  private static void require(String option, int value, int low, int high) {
    if (value < low || value > high) {
      throw new ConfigurationException(
          "%s is %d, expected a whole number from %d to %d".formatted(option, value, low, high));
    }
  }

  private static void require(String option, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw new ConfigurationException(
          "%s is %s, expected a number from %s to %s".formatted(option, value, low, high));
    }
  }
}
