package org.idferm.data.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.idferm.core.face.GrayImage;
import org.idferm.core.face.Landmarks;
import org.junit.jupiter.api.Test;

class FaceAlignerTest {

  /** OpenCV's warp rounds positions to 1/32 pixel. */
  private static final float STEP = 1 / 32f;

  private final FaceAligner aligner = new FaceAligner();

  @Test
  void aFaceOnTheTemplateIsCutOut() {
    GrayImage image = TestFaces.plane(100, 100, 1, 2, 0);
    GrayImage aligned = aligner.align(image, TestFaces.landmarks(1, 0, 10, 20));

    assertThat(aligned.width()).isEqualTo(64);
    assertThat(aligned.height()).isEqualTo(64);
    assertThat(aligned.at(0, 0)).isCloseTo(10 + 40, within(3 * STEP));
    assertThat(aligned.at(63, 5)).isCloseTo(73 + 50, within(3 * STEP));
    assertThat(aligned.at(5, 63)).isCloseTo(15 + 166, within(3 * STEP));
  }

  @Test
  void undoesRotationScaleAndShift() {
    // A linear image stays linear: its value at each aligned pixel can be told from the transform.
    GrayImage image = TestFaces.plane(300, 300, 0.5, 0.25, 3);
    double a = 1.8;
    double b = 0.7;
    GrayImage aligned = aligner.align(image, TestFaces.landmarks(a, b, 80, 60));

    for (int[] at : new int[][] {{0, 0}, {63, 0}, {0, 63}, {63, 63}, {31, 17}}) {
      double x = a * at[0] - b * at[1] + 80;
      double y = b * at[0] + a * at[1] + 60;
      assertThat(aligned.at(at[0], at[1]))
          .as(Arrays.toString(at))
          .isCloseTo((float) (0.5 * x + 0.25 * y + 3), within(0.03f));
    }
  }

  @Test
  void averagesWhatItShrinks() {
    // Columns 0, 255, 0, 255 ...: single samples would show stripes of any strength.
    float[] pixels = new float[400 * 400];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = i % 2 == 0 ? 0 : 255;
    }
    GrayImage aligned =
        aligner.align(new GrayImage(400, 400, pixels), TestFaces.landmarks(4.1, 0, 60, 60));
    for (float value : aligned.pixels()) {
      assertThat(value).isBetween(100f, 155f);
    }
  }

  @Test
  void repeatsTheBorder() {
    GrayImage image = TestFaces.plane(64, 64, 1, 0, 0);
    GrayImage aligned = aligner.align(image, TestFaces.landmarks(1, 0, -5, 0));
    assertThat(aligned.at(0, 10)).isCloseTo(0, within(STEP));
    assertThat(aligned.at(5, 10)).isCloseTo(0, within(STEP));
    assertThat(aligned.at(15, 10)).isCloseTo(10, within(STEP));
  }

  @Test
  void movesTheLandmarksWithTheImage() {
    Landmarks aligned = aligner.align(TestFaces.landmarks(1.8, 0.7, 80, 60));
    Landmarks expected = TestFaces.landmarks(1, 0, 0, 0);
    for (int i = 17; i < 68; i++) {
      if (i != 60 && i != 64) {
        assertThat(aligned.x(i)).isCloseTo(expected.x(i), within(1e-3f));
        assertThat(aligned.y(i)).isCloseTo(expected.y(i), within(1e-3f));
      }
    }
  }

  @Test
  void doesNotChangeItsInput() {
    GrayImage image = TestFaces.plane(100, 100, 1, 1, 0);
    float[] before = image.pixels().clone();
    aligner.align(image, TestFaces.landmarks(1, 0.1, 10, 10));
    assertThat(image.pixels()).isEqualTo(before);
  }

  @Test
  void refusesLandmarksThatCannotBelongToTheImage() {
    GrayImage image = TestFaces.constant(64, 64, 0);
    assertThatThrownBy(() -> aligner.align(image, TestFaces.landmarks(1, 0, 200, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("only 0 of 49 landmarks lie inside the image of 64 x 64");
    assertThatThrownBy(() -> aligner.align(image, new Landmarks(new float[136])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("all points coincide");
  }

  @Test
  void refusesAFaceThatIsATinyDotOrFarLargerThanTheImage() {
    GrayImage image = TestFaces.constant(64, 64, 0);
    assertThatThrownBy(() -> aligner.align(image, TestFaces.landmarks(0.05, 0, 30, 30)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the landmarks' eyes are 1.20 pixels apart in an image of 64 x 64");
    // 27 points on the template, the others far away.
    float[] xy = TestFaces.landmarks(1, 0, 0, 0).xy();
    Arrays.fill(xy, 0, 2 * 41, 1e30f);
    assertThatThrownBy(() -> aligner.align(image, new Landmarks(xy)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the landmarks' eyes are ");
  }
}
