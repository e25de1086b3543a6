package org.idferm.data.dataset.multipie;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.face.Expression;
import org.idferm.core.option.Options;

/**
 * Which of the images are used.
 *
 * @param expressions those to tell apart
 * @param cameras the views
 * @param illuminations the lights
 * @param sessions those asked for; empty for all that are there
 * @param targetIlluminations the lights of the neutral targets
 */
record MultiPieSelection(
    List<Expression> expressions,
    Set<MultiPieCamera> cameras,
    Set<Integer> illuminations,
    List<Integer> sessions,
    Set<Integer> targetIlluminations) {

  private static final List<Expression> OF_THE_PAPER =
      List.of(Expression.NEUTRAL, Expression.DISGUST, Expression.HAPPY, Expression.SURPRISE);
  private static final int FRONTAL_FLASH = 7;
  private static final int LAST_LIGHT = MultiPieName.ILLUMINATIONS - 1;
  private static final int PROFILE = 90;

  /**
   * Reads the options.
   *
   * @throws ConfigurationException if a value is out of range, or no camera is left
   */
  static MultiPieSelection of(Options options) {
    List<Expression> expressions = options.choices("expressions", Expression.class, OF_THE_PAPER);
    if (!MultiPieRecordings.expressions().containsAll(expressions)) {
      throw new ConfigurationException(
          "option expressions of data set multipie must be of %s, found %s"
              .formatted(labels(MultiPieRecordings.expressions()), labels(expressions)));
    }
    List<Integer> lights = IntStream.rangeClosed(0, LAST_LIGHT).boxed().toList();
    return new MultiPieSelection(
        expressions,
        cameras(options),
        Set.copyOf(options.integers("illuminations", lights, 0, LAST_LIGHT)),
        options.integers("sessions", List.of(), 1, MultiPieRecordings.SESSIONS),
        Set.copyOf(
            options.integers("target-illuminations", List.of(FRONTAL_FLASH), 0, LAST_LIGHT)));
  }

  private static Set<MultiPieCamera> cameras(Options options) {
    int maxAngle = options.integer("max-angle", 45, 0, PROFILE);
    List<Integer> all =
        Arrays.stream(MultiPieCamera.values()).map(MultiPieCamera::angle).distinct().toList();
    List<Integer> angles = options.integers("angles", all, -PROFILE, PROFILE);
    boolean above = options.flag("above", false);
    for (int angle : angles) {
      if (!all.contains(angle)) {
        throw new ConfigurationException(
            "option angles of data set multipie must be multiples of 15 from -90 to 90, found "
                + angle);
      }
    }
    Set<MultiPieCamera> cameras =
        Arrays.stream(MultiPieCamera.values())
            .filter(c -> Math.abs(c.angle()) <= maxAngle && angles.contains(c.angle()))
            .filter(c -> above || !c.above())
            .collect(Collectors.toUnmodifiableSet());
    if (cameras.isEmpty()) {
      throw new ConfigurationException(
          "data set multipie: no camera is at one of the angles %s and within max-angle %d"
              .formatted(angles, maxAngle));
    }
    return cameras;
  }

  private static String labels(Iterable<Expression> expressions) {
    StringBuilder text = new StringBuilder();
    expressions.forEach(e -> text.append(text.isEmpty() ? "" : ", ").append(e.label()));
    return text.toString();
  }

  /** Whether an image is one to classify. */
  boolean isQuery(MultiPieName name) {
    return expressions.contains(name.expression())
        && cameras.contains(name.camera())
        && illuminations.contains(name.illumination());
  }

  /** Whether a recording has to be looked at: for its queries, or for a neutral target. */
  boolean wants(Expression expression) {
    return expression == Expression.NEUTRAL || expressions.contains(expression);
  }

  /** Whether a camera has to be looked at in a recording of that expression. */
  boolean wants(Expression expression, MultiPieCamera camera) {
    boolean target = expression == Expression.NEUTRAL && camera == MultiPieCamera.CAMERA_05_1;
    return target || (expressions.contains(expression) && cameras.contains(camera));
  }
}
