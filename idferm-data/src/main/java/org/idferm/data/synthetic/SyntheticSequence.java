package org.idferm.data.synthetic;

import java.util.Objects;
import org.idferm.core.face.Expression;

/**
 * One recording of the synthetic set: a person acts an expression from the neutral face (frame 1)
 * to the apex (last frame) under one light, while the head drifts a little. A pure function of the
 * options, the person's number and the expression.
 */
public final class SyntheticSequence {

  private final SyntheticFaceSetOptions options;
  private final SyntheticIdentity identity;
  private final Expression expression;
  private final Performance performance;
  private final double apex;
  private final Scene start;
  private final Pose drift;
  private final long seed;

  /**
   * Draws a sequence.
   *
   * @param options size of the images and ranges of what varies
   * @param person the person's number, from 0
   * @param expression what is acted
   * @throws IllegalArgumentException if the person's number is negative
   */
  public SyntheticSequence(SyntheticFaceSetOptions options, int person, Expression expression) {
    this.options = Objects.requireNonNull(options, "options");
    this.expression = Objects.requireNonNull(expression, "expression");
    this.identity = SyntheticIdentity.of(options.seed(), person);
    this.seed = Draw.mix(options.seed(), person, expression.code(), 40);
    this.performance = Performance.of(identity, expression, seed);
    Draw d = Draw.of(seed, 41);
    this.apex = d.uniform(options.minIntensity(), options.maxIntensity());
    double angle = options.poseDegrees();
    Pose pose = new Pose(d.normal(0, angle), d.normal(0, angle / 2), d.normal(0, angle / 2));
    this.drift = new Pose(d.normal(0, angle / 4), d.normal(0, angle / 4), d.normal(0, angle / 6));
    this.start =
        new Scene(
            pose,
            light(d, options.lightVariation()),
            d.uniform(40, 190),
            d.normal(0.51, 0.015),
            d.normal(0, 0.012),
            d.normal(0, 0.012),
            d.uniform(0.3, 0.7),
            options.noise(),
            0);
  }

  private static Lighting light(Draw d, double variation) {
    return new Lighting(
        variation * d.uniform(-60, 60),
        25 + variation * d.uniform(-25, 35),
        0.85 + variation * d.uniform(-0.3, 0.3),
        0.4 + variation * d.uniform(-0.2, 0.2));
  }

  /**
   * What is acted.
   *
   * @return the expression of the last frame
   */
  public Expression expression() {
    return expression;
  }

  /**
   * How strong the expression is at a frame: a quarter of a sine from 0 to the sequence's apex.
   *
   * @param frame 1 to the number of frames
   * @return 0 to 1
   * @throws IllegalArgumentException if there is no such frame
   */
  public double intensity(int frame) {
    return apex * Math.sin(Math.PI / 2 * progress(frame));
  }

  /**
   * Renders a frame.
   *
   * @param renderer renders it
   * @param frame 1 to the number of frames
   * @return the image and its landmarks
   * @throws IllegalArgumentException if there is no such frame
   */
  public RenderedFace render(FaceRenderer renderer, int frame) {
    double t = progress(frame);
    Pose from = start.pose();
    Pose pose =
        new Pose(
            from.yaw() + t * drift.yaw(),
            from.pitch() + t * drift.pitch(),
            from.roll() + t * drift.roll());
    Scene scene =
        new Scene(
            pose,
            start.lighting(),
            start.background(),
            start.faceWidth(),
            start.shiftX(),
            start.shiftY(),
            start.blur(),
            start.noise(),
            Draw.mix(seed, frame));
    return renderer.render(
        identity, performance.at(intensity(frame)), scene, options.width(), options.height());
  }

  private double progress(int frame) {
    if (frame < 1 || frame > options.framesPerSequence()) {
      throw new IllegalArgumentException(
          "frame is %d, expected 1 to %d".formatted(frame, options.framesPerSequence()));
    }
    return (frame - 1.0) / (options.framesPerSequence() - 1.0);
  }
}
