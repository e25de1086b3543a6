package org.idferm.data.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.idferm.core.face.GrayImage;
import org.idferm.core.face.Landmarks;
import org.idferm.data.synthetic.Activations;
import org.idferm.data.synthetic.FaceRenderer;
import org.idferm.data.synthetic.Pose;
import org.idferm.data.synthetic.RenderedFace;
import org.idferm.data.synthetic.Scene;
import org.idferm.data.synthetic.SyntheticIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceDetectorTest {

  private final FaceDetector detector = new FaceDetector();

  @ParameterizedTest
  @ValueSource(ints = {120, 240, 500})
  void findsAFaceWhateverTheSizeOfItsImage(int height) {
    RenderedFace face = render(0, 0, height * 4 / 3, height);
    FaceBox expected = FaceBox.around(face.landmarks());
    FaceBox found = detector.detect(face.image()).orElseThrow();
    assertNear(found, expected);
  }

  @Test
  void findsHeadsTurnedToEitherSide() {
    for (double yaw : new double[] {-45, -30, 30, 45}) {
      for (int person = 0; person < 3; person++) {
        RenderedFace face = render(person, yaw, 200, 150);
        FaceBox expected = FaceBox.around(face.landmarks());
        assertThat(detector.detect(face.image()))
            .as("person %d, yaw %s", person, yaw)
            .hasValueSatisfying(
                box ->
                    assertThat(box.centreX())
                        .isCloseTo(expected.centreX(), within(0.3 * expected.side())));
      }
    }
  }

  @Test
  void takesTheLargestOfSeveralFaces() {
    GrayImage large = render(0, 0, 200, 150).image();
    GrayImage small = render(1, 0, 120, 90).image();
    float[] pixels = new float[320 * 150];
    copy(small, pixels, 320, 0);
    copy(large, pixels, 320, 120);
    FaceBox alone = detector.detect(large).orElseThrow();
    FaceBox found = detector.detect(new GrayImage(320, 150, pixels)).orElseThrow();
    assertNear(found, new FaceBox(alone.centreX() + 120, alone.centreY(), alone.side()));
  }

  @Test
  void findsNothingWhereThereIsNoFace() {
    assertThat(detector.detect(new GrayImage(300, 200, new float[60_000]))).isEmpty();
    assertThat(detector.detect(new GrayImage(1, 1, new float[1]))).isEmpty();
    assertThat(detector.detect(new GrayImage(3000, 2, new float[6000]))).isEmpty();
  }

  @Test
  void severalThreadsFindTheSame() {
    GrayImage image = render(0, 20, 200, 150).image();
    List<FaceBox> found =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> detector.detect(image).orElseThrow())
            .distinct()
            .toList();
    assertThat(found).hasSize(1);
  }

  @Test
  void boxAroundLandmarks() {
    float[] xy = new float[2 * Landmarks.POINTS];
    xy[0] = -10; // all others at the origin
    xy[1] = 4;
    FaceBox box = FaceBox.around(new Landmarks(xy));
    assertThat(box).isEqualTo(new FaceBox(-5, 2, 10));
    assertThat(box.left()).isEqualTo(-10);
    assertThat(box.top()).isEqualTo(-3);
    xy[0] = Float.NaN;
    assertThatThrownBy(() -> FaceBox.around(new Landmarks(xy)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FaceBox.around(new Landmarks(new float[136])))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static RenderedFace render(int person, double yaw, int width, int height) {
    return new FaceRenderer()
        .render(
            SyntheticIdentity.of(1, person),
            Activations.neutral(),
            Scene.PLAIN.withPose(new Pose(yaw, 0, 0)),
            width,
            height);
  }

  private static void assertNear(FaceBox found, FaceBox expected) {
    double tolerance = 0.12 * expected.side();
    assertThat(found.centreX()).isCloseTo(expected.centreX(), within(tolerance));
    assertThat(found.centreY()).isCloseTo(expected.centreY(), within(tolerance));
    assertThat(found.side()).isCloseTo(expected.side(), within(tolerance));
  }

  private static void copy(GrayImage from, float[] to, int width, int left) {
    for (int y = 0; y < from.height(); y++) {
      System.arraycopy(from.pixels(), y * from.width(), to, y * width + left, from.width());
    }
  }
}
