package org.idferm.data.synthetic;

import java.util.Objects;
import java.util.Optional;
import org.idferm.core.face.Expression;

/**
 * One recording of the synthetic set: a person shows something, from the neutral face (frame 1) to
 * the apex, under one light, while the head drifts a little. A pure function of the options, the
 * recording and the time course.
 */
public final class SyntheticSequence {

  private static final double STEEPEST_YAW = 60;

  private final SyntheticFaceSetOptions options;
  private final Recording recording;
  private final TimeCourse course;
  private final SyntheticIdentity identity;
  private final Performance performance;
  private final double apex;
  private final Scene start;
  private final Pose drift;
  private final long noiseSeed;

  /**
   * Draws a sequence.
   *
   * @param options size of the images and ranges of what varies
   * @param recording who shows what, and the factors that are set
   * @param course how the expression develops
   */
  public SyntheticSequence(
      SyntheticFaceSetOptions options, Recording recording, TimeCourse course) {
    this.options = Objects.requireNonNull(options, "options");
    this.recording = Objects.requireNonNull(recording, "recording");
    this.course = Objects.requireNonNull(course, "course");
    this.identity = SyntheticIdentity.of(options.seed(), recording.person());
    Expression expression = recording.expression();
    long first = Draw.mix(options.seed(), recording.person(), expression.code(), 40);
    long seed = recording.take() == 0 ? first : Draw.mix(first, recording.take());
    this.noiseSeed = recording.condition().noiseSeed(seed);
    this.performance = Performance.of(identity, expression, seed);
    Draw d = Draw.of(seed, 41);
    this.apex = d.uniform(options.minIntensity(), options.maxIntensity());
    double angle = options.poseDegrees();
    double yaw = recording.condition().yaw().orElse(0) + d.normal(0, angle);
    Pose pose = new Pose(within(yaw), d.normal(0, angle / 2), d.normal(0, angle / 2));
    this.drift = new Pose(d.normal(0, angle / 4), d.normal(0, angle / 4), d.normal(0, angle / 6));
    Lighting drawn = light(d, options.lightVariation());
    this.start =
        new Scene(
            pose,
            recording.condition().lighting().orElse(drawn),
            dimmed(d.uniform(40, 190), recording.condition().lighting()),
            d.normal(0.51, 0.015),
            d.normal(0, 0.012),
            d.normal(0, 0.012),
            d.uniform(0.3, 0.7),
            options.noise(),
            0);
  }

  private static double within(double yaw) {
    return Numbers.clip(yaw, -STEEPEST_YAW, STEEPEST_YAW);
  }

  /** The background under a light that was set: darker where that is weaker than usual. */
  private static double dimmed(double background, Optional<Lighting> set) {
    double usual = Lighting.STUDIO.strength() + Lighting.STUDIO.ambient();
    double share = set.map(light -> (light.strength() + light.ambient()) / usual).orElse(1.0);
    return background * Sensor.level(Math.min(1, share)) / Sensor.level(1);
  }

  private static Lighting light(Draw d, double variation) {
    return new Lighting(
        variation * d.uniform(-60, 60),
        25 + variation * d.uniform(-25, 35),
        0.85 + variation * d.uniform(-0.3, 0.3),
        0.4 + variation * d.uniform(-0.2, 0.2));
  }

  /**
   * Who shows what.
   *
   * @return the recording that this sequence was made for
   */
  public Recording recording() {
    return recording;
  }

  /**
   * How strong the expression is at a frame: 0 in the first, the sequence's apex in the last or,
   * where it goes back, in the middle, and a sine between.
   *
   * @param frame 1 to the number of frames
   * @return 0 to 1
   * @throws IllegalArgumentException if there is no such frame
   */
  public double intensity(int frame) {
    return apex * course.strength(progress(frame));
  }

  /**
   * Pose, light, camera and what hides the face at a frame.
   *
   * @param frame 1 to the number of frames
   * @return the scene
   * @throws IllegalArgumentException if there is no such frame
   */
  public Scene scene(int frame) {
    double t = progress(frame);
    Pose from = start.pose();
    Pose pose =
        new Pose(
            within(from.yaw() + t * drift.yaw()),
            from.pitch() + t * drift.pitch(),
            from.roll() + t * drift.roll());
    return start
        .withPose(pose)
        .withOcclusion(frame == 1 ? Occlusion.NONE : recording.condition().occlusion())
        .withNoiseSeed(Draw.mix(noiseSeed, frame));
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
    return renderer.render(
        identity,
        performance.at(intensity(frame)),
        scene(frame),
        options.width(),
        options.height());
  }

  private double progress(int frame) {
    if (frame < 1 || frame > options.framesPerSequence()) {
      throw new IllegalArgumentException(
          "frame is %d, expected 1 to %d".formatted(frame, options.framesPerSequence()));
    }
    return (frame - 1.0) / (options.framesPerSequence() - 1.0);
  }
}
