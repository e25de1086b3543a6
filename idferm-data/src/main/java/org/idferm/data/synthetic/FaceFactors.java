package org.idferm.data.synthetic;

import java.util.Objects;
import org.idferm.core.face.Expression;

/**
 * The factors that make a synthetic face, each of which can be changed with all others fixed. Equal
 * factors give equal images.
 *
 * <p>The way a person acts an expression (which muscles more, which less) is a function of seed,
 * person and expression, so that all images of one of these differ in intensity, pose, lighting and
 * occlusion alone.
 *
 * @param seed any number; a person is a pair of seed and number
 * @param person the person's number, 0 or more
 * @param expression what is acted
 * @param intensity 0 for the relaxed face to 1 for the full expression
 * @param pose how the head is turned
 * @param lighting the light
 * @param occlusion what hides a part of the face
 */
public record FaceFactors(
    long seed,
    int person,
    Expression expression,
    double intensity,
    Pose pose,
    Lighting lighting,
    Occlusion occlusion) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if the person's number is negative or the intensity is not
   *     from 0 to 1
   */
  public FaceFactors {
    Objects.requireNonNull(expression, "expression");
    Objects.requireNonNull(pose, "pose");
    Objects.requireNonNull(lighting, "lighting");
    Objects.requireNonNull(occlusion, "occlusion");
    if (person < 0) {
      throw new IllegalArgumentException("person is " + person + "; people are counted from 0");
    }
    if (!(intensity >= 0 && intensity <= 1)) {
      throw new IllegalArgumentException("intensity is " + intensity + ", expected 0 to 1");
    }
  }

  /**
   * A person's neutral face, frontal, under {@link Lighting#STUDIO}, with nothing before it.
   *
   * @param seed any number
   * @param person the person's number, 0 or more
   * @return the factors
   * @throws IllegalArgumentException if the person's number is negative
   */
  public static FaceFactors neutral(long seed, int person) {
    return new FaceFactors(
        seed, person, Expression.NEUTRAL, 0, Pose.FRONTAL, Lighting.STUDIO, Occlusion.NONE);
  }

  /**
   * What a generator is to make of this face: the same person's {@link #neutral} face.
   *
   * @return the target's factors
   */
  public FaceFactors target() {
    return neutral(seed, person);
  }

  /**
   * Another person under the same circumstances.
   *
   * @param other the person's number, 0 or more
   * @return new factors
   */
  public FaceFactors withPerson(int other) {
    return new FaceFactors(seed, other, expression, intensity, pose, lighting, occlusion);
  }

  /**
   * Another expression.
   *
   * @param other what is acted
   * @param strength 0 for the relaxed face to 1 for the full expression
   * @return new factors
   */
  public FaceFactors withExpression(Expression other, double strength) {
    return new FaceFactors(seed, person, other, strength, pose, lighting, occlusion);
  }

  /**
   * Another pose.
   *
   * @param other how the head is turned
   * @return new factors
   */
  public FaceFactors withPose(Pose other) {
    return new FaceFactors(seed, person, expression, intensity, other, lighting, occlusion);
  }

  /**
   * Another light.
   *
   * @param other the light
   * @return new factors
   */
  public FaceFactors withLighting(Lighting other) {
    return new FaceFactors(seed, person, expression, intensity, pose, other, occlusion);
  }

  /**
   * Another occlusion.
   *
   * @param other what hides a part of the face
   * @return new factors
   */
  public FaceFactors withOcclusion(Occlusion other) {
    return new FaceFactors(seed, person, expression, intensity, pose, lighting, other);
  }

  /**
   * Who it is: a function of seed and person alone.
   *
   * @return the person
   */
  public SyntheticIdentity identity() {
    return SyntheticIdentity.of(seed, person);
  }

  /**
   * What the muscles do: a function of seed, person, expression and intensity alone.
   *
   * @return the activations
   */
  public Activations activations() {
    return Performance.of(identity(), expression, Draw.mix(seed, person, 50)).at(intensity);
  }

  /**
   * A scene with this pose, light and occlusion.
   *
   * @param rest gives what is no factor: background, place and size in the image, blur and noise
   * @return the scene
   */
  public Scene scene(Scene rest) {
    return rest.withPose(pose).withLighting(lighting).withOcclusion(occlusion);
  }
}
