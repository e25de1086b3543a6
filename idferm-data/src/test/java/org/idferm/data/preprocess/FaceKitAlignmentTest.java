package org.idferm.data.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.core.face.Landmarks;
import org.idferm.core.progress.Progress;
import org.idferm.data.SharedData;
import org.idferm.data.dataset.FaceDatasets;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.landmark.LandmarkFile;
import org.idferm.data.landmark.Points49;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alignment of rendered faces with all expressions. */
class FaceKitAlignmentTest {

  private static final int CHIN = 8;

  private FaceSet set;

  @BeforeEach
  void openSet() {
    set =
        FaceDatasets.open("ckplus", SharedData.ckPlusFaceKit(), Map.of("classes", 8, "frames", 1));
  }

  @Test
  void everyApexFaceFitsInTheCropFromBrowsToChin() {
    for (Face face : set.queries()) {
      Landmarks landmarks = LandmarkFile.read(face.landmarks().orElseThrow());
      Similarity s = Similarity.fit(Points49.of(landmarks), AlignmentTemplate.xy());
      for (int i = 17; i <= 26; i++) {
        assertThat(row(s, landmarks, i)).as("brow of " + face.image()).isGreaterThan(4);
      }
      assertThat(row(s, landmarks, CHIN)).as("chin of " + face.image()).isBetween(50.0, 64.0);
    }
  }

  @Test
  void facesOfEveryExpressionBecomeNetworkInputs() {
    List<Face> faces = new ArrayList<>();
    for (Expression e : set.classes()) {
      set.queries().stream().filter(q -> q.expression() == e).limit(3).forEach(faces::add);
    }
    Preprocessor preprocessor = new Preprocessor();
    Path root = set.root();
    AlignedFaces aligned = AlignedFaces.load(root, faces, preprocessor, 2, Progress.silent());

    int clipped = 0;
    for (Face face : faces) {
      for (float v : preprocessor.network(aligned.of(face), Patch.test())) {
        assertThat(v).isBetween(-6f, 6f);
      }
      for (float v : preprocessor.generator(aligned.of(face))) {
        clipped += Math.abs(v) == 1 ? 1 : 0;
      }
    }
    assertThat(clipped / (4096.0 * faces.size())).as("share of clipped pixels").isLessThan(0.01);
  }

  private static double row(Similarity s, Landmarks landmarks, int i) {
    return s.b() * landmarks.x(i) + s.a() * landmarks.y(i) + s.ty();
  }
}
