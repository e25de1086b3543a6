package org.idferm.experiments.pipeline;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.idferm.core.face.Face;
import org.idferm.data.preprocess.OcclusionDetector;
import org.idferm.data.preprocess.OcclusionSide;
import org.idferm.data.preprocess.Preprocessor;
import org.idferm.data.sample.FlipRule;

/**
 * Which faces are mirrored before the generator sees them, so that a half hidden by a turn of the
 * head is always the right one (paper, section 2). Every face is looked at once.
 */
public final class HiddenHalves {

  private final Function<Face, OcclusionSide> sides;

  /** Two faces of one video differ in their frame only. */
  private record Frame(Path image, int frame) {}

  private HiddenHalves(Function<Face, OcclusionSide> sides) {
    this.sides = sides;
  }

  /** Takes no notice of hidden halves. */
  static HiddenHalves ignored() {
    return new HiddenHalves(face -> OcclusionSide.NONE);
  }

  /**
   * Tells hidden halves by the landmarks.
   *
   * @param preprocessor finds them
   */
  static HiddenHalves by(Preprocessor preprocessor) {
    Map<Frame, OcclusionSide> known = new ConcurrentHashMap<>();
    return new HiddenHalves(
        face ->
            known.computeIfAbsent(
                new Frame(face.image(), face.frame()),
                f -> OcclusionDetector.ofTurn(preprocessor.landmarks(face))));
  }

  /** These for faces to train on of two data sets, others for faces to test. */
  HiddenHalves andTested(HiddenHalves tested) {
    return new HiddenHalves(face -> TwoSets.isTested(face) ? tested.of(face) : of(face));
  }

  /** The half of a face that is hidden. */
  OcclusionSide of(Face face) {
    return sides.apply(face);
  }

  /** How a face is flipped in training: at random where no half is hidden. */
  FlipRule rule(Face face) {
    return switch (of(face)) {
      case NONE -> FlipRule.RANDOM;
      case LEFT -> FlipRule.ALWAYS;
      case RIGHT -> FlipRule.NEVER;
    };
  }
}
