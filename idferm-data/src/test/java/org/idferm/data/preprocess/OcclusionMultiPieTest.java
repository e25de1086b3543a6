package org.idferm.data.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.idferm.core.face.GrayImage;
import org.idferm.core.face.Landmarks;
import org.idferm.data.image.ImageDecoder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The far half of rendered faces seen by cameras at the side. */
class OcclusionMultiPieTest {

  private static final Path ROOT =
      Path.of(System.getProperty("idferm.shared", "shared"), "data/multipie-facekit");

  private record View(String camera, GrayImage aligned, Landmarks landmarks) {}

  private static OcclusionDetector detector;

  @BeforeAll
  static void learn() throws IOException {
    assumeTrue(Files.isDirectory(ROOT), () -> "needs the data set " + ROOT);
    List<GrayImage> frontal = new ArrayList<>();
    for (int subject = 1; subject <= 10; subject++) {
      for (View view : views(subject)) {
        if (view.camera().equals("051")) {
          frontal.add(view.aligned());
        }
      }
    }
    detector = OcclusionDetector.fit(frontal);
  }

  @Test
  void isOnTheSideAwayFromTheCamera() throws IOException {
    int seen = 0;
    for (int subject = 20; subject < 28; subject++) {
      for (View view : views(subject)) {
        OcclusionSide side = detector.detect(view.aligned(), view.landmarks());
        // From the person's right (-45 and -30 degrees) the face looks to the right of the image.
        switch (view.camera()) {
          case "080", "130" -> assertThat(side).isEqualTo(OcclusionSide.RIGHT);
          case "190", "041" -> assertThat(side).isEqualTo(OcclusionSide.LEFT);
          default -> seen--;
        }
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(50);
  }

  private static List<View> views(int subject) throws IOException {
    FaceAligner aligner = new FaceAligner();
    List<View> views = new ArrayList<>();
    List<String> rows =
        Files.readAllLines(ROOT.resolve("landmarks").resolve("%03d.csv".formatted(subject)));
    for (String row : rows.subList(1, rows.size())) {
      String[] fields = row.split(",", -1);
      float[] xy = new float[2 * Landmarks.POINTS];
      for (int i = 0; i < xy.length; i++) {
        xy[i] = Float.parseFloat(fields[i + 1]);
      }
      Landmarks landmarks = new Landmarks(xy);
      GrayImage image = ImageDecoder.decode(ROOT.resolve(fields[0]));
      // .../001_01_01_051_07.png: the camera before the light
      int end = fields[0].lastIndexOf('_');
      String camera = fields[0].substring(end - 3, end);
      views.add(new View(camera, aligner.align(image, landmarks), landmarks));
    }
    return views;
  }
}
