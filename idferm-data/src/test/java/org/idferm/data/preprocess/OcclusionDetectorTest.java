package org.idferm.data.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.idferm.core.face.GrayImage;
import org.idferm.core.face.Landmarks;
import org.idferm.data.synthetic.Activations;
import org.idferm.data.synthetic.FaceRenderer;
import org.idferm.data.synthetic.Pose;
import org.idferm.data.synthetic.RenderedFace;
import org.idferm.data.synthetic.Scene;
import org.idferm.data.synthetic.SyntheticIdentity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People to learn from and people to test on are different ones. */
class OcclusionDetectorTest {

  private static final int LEARNT = 12;
  private static final int PEOPLE = 20;
  private static final Landmarks FRONTAL = TestFaces.landmarks(1, 0, 0, 0);
  private static final List<GrayImage> FACES = new ArrayList<>();
  private static OcclusionDetector detector;

  @BeforeAll
  static void learn() {
    for (int i = 0; i < PEOPLE; i++) {
      FACES.add(align(render(i, 0)));
    }
    detector = OcclusionDetector.fit(FACES.subList(0, LEARNT));
  }

  @Test
  void aPatchOverAnEyeIsFoundOnItsSide() {
    int right = 0;
    int wrong = 0;
    for (GrayImage face : FACES.subList(LEARNT, PEOPLE)) {
      GrayImage left = covered(face, 19, 18, 9);
      OcclusionSide found = detector.detect(left, FRONTAL);
      right += found == OcclusionSide.LEFT ? 1 : 0;
      wrong += found == OcclusionSide.RIGHT ? 1 : 0;
    }
    assertThat(right).isGreaterThanOrEqualTo(6);
    assertThat(wrong).isZero();
  }

  @Test
  void aMirroredFaceHasTheOppositeEvidence() {
    for (GrayImage face : FACES.subList(LEARNT, LEARNT + 3)) {
      GrayImage hidden = covered(face, 44, 42, 10);
      assertThat(detector.evidence(mirrored(hidden)))
          .isCloseTo(-detector.evidence(hidden), within(1e-3));
      assertThat(detector.detect(mirrored(hidden), FRONTAL))
          .isEqualTo(detector.detect(hidden, FRONTAL).mirrored());
    }
  }

  @Test
  void aTurnedHeadHidesItsFarHalfWhateverItLooksLike() {
    for (int person = LEARNT; person < LEARNT + 3; person++) {
      RenderedFace right = render(person, 30);
      assertThat(detector.detect(align(right), right.landmarks())).isEqualTo(OcclusionSide.RIGHT);
      RenderedFace left = render(person, -45);
      assertThat(detector.detect(align(left), left.landmarks())).isEqualTo(OcclusionSide.LEFT);
    }
  }

  @Test
  void aConstantFaceHidesNothing() {
    GrayImage constant = TestFaces.constant(64, 64, 90);
    OcclusionDetector knowsNothing = OcclusionDetector.fit(List.of(constant));
    assertThat(knowsNothing.detect(constant, FRONTAL)).isEqualTo(OcclusionSide.NONE);
    assertThat(knowsNothing.evidence(constant)).isZero();
  }

  @Test
  void onlyTheLeftSideNeedsAFlip() {
    assertThat(OcclusionSide.LEFT.needsFlip()).isTrue();
    assertThat(OcclusionSide.RIGHT.needsFlip()).isFalse();
    assertThat(OcclusionSide.NONE.needsFlip()).isFalse();
    assertThat(OcclusionSide.LEFT.mirrored()).isEqualTo(OcclusionSide.RIGHT);
    assertThat(OcclusionSide.NONE.mirrored()).isEqualTo(OcclusionSide.NONE);
  }

  @Test
  void refusesToLearnFromNothing() {
    assertThatThrownBy(() -> OcclusionDetector.fit(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no face to learn from");
  }

  private static RenderedFace render(int person, double yaw) {
    Scene scene = Scene.PLAIN.withPose(new Pose(yaw, 0, 0));
    return new FaceRenderer()
        .render(SyntheticIdentity.of(5, person), Activations.neutral(), scene, 120, 120);
  }

  private static GrayImage align(RenderedFace face) {
    return new FaceAligner().align(face.image(), face.landmarks());
  }

  /** A dark disc. */
  private static GrayImage covered(GrayImage face, int x, int y, int radius) {
    float[] pixels = face.pixels().clone();
    for (int row = 0; row < 64; row++) {
      for (int column = 0; column < 64; column++) {
        if (Math.hypot(column - x, row - y) <= radius) {
          pixels[row * 64 + column] = 25;
        }
      }
    }
    return new GrayImage(64, 64, pixels);
  }

  private static GrayImage mirrored(GrayImage face) {
    float[] pixels = new float[64 * 64];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i + 63 - 2 * (i % 64)] = face.pixels()[i];
    }
    return new GrayImage(64, 64, pixels);
  }
}
