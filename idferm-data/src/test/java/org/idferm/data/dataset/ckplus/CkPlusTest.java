package org.idferm.data.dataset.ckplus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.data.dataset.FaceDatasets;
import org.idferm.data.dataset.FaceSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CkPlusTest {

  @TempDir Path directory;
  private CkPlusFixture ckPlus;

  @BeforeEach
  void makeFixture() {
    ckPlus = new CkPlusFixture(directory);
  }

  @Test
  void takesTheLastThreeFramesOfLabelledSequences() {
    FaceSet set = ckPlus.sequence("S010", "002", 5, 7).sequence("S005", "001", 6, 3).open();

    assertThat(set.problems()).isEmpty();
    assertThat(set.queries())
        .extracting(CkPlusTest::describe)
        .containsExactly(
            "S005/001 4 disgust",
            "S005/001 5 disgust",
            "S005/001 6 disgust",
            "S010/002 3 surprise",
            "S010/002 4 surprise",
            "S010/002 5 surprise");
    assertThat(set.neutrals())
        .extracting(CkPlusTest::describe)
        .containsExactly("S005/001 1 neutral", "S010/002 1 neutral");
    assertThat(set.subjects()).containsExactly("S005", "S010");
    assertThat(set.sequences()).isEqualTo(2);
    assertThat(set.queries().get(0).image())
        .isEqualTo(directory.resolve("cohn-kanade-images/S005/001/S005_001_00000004.png"));
  }

  @Test
  void sevenClassesAreTheLabelsInOrder() {
    FaceSet set = ckPlus.sequence("S005", "001", 4, 1).open();

    assertThat(set.classes())
        .containsExactly(
            Expression.ANGER,
            Expression.CONTEMPT,
            Expression.DISGUST,
            Expression.FEAR,
            Expression.HAPPY,
            Expression.SADNESS,
            Expression.SURPRISE);
    assertThat(set.label(set.queries().get(0))).isZero();
  }

  @Test
  void eightClassesAddNeutralFromTheFirstFrameOfLabelledSequencesOnly() {
    FaceSet set = ckPlus.sequence("S005", "001", 6, 3).sequence("S005", "002", 6, 0).open(8, 1);

    assertThat(set.classes()).hasSize(8).startsWith(Expression.NEUTRAL);
    assertThat(set.queries())
        .extracting(CkPlusTest::describe)
        .containsExactly("S005/001 1 neutral", "S005/001 6 disgust");
  }

  @Test
  void sequencesWithoutLabelGiveANeutralFrame() {
    ckPlus
        .sequence("S005", "001", 6, 3)
        .sequence("S005", "002", 6, 0)
        .sequence("S006", "001", 1, 0);
    FaceSet set = ckPlus.directory("Emotion/S005/002").open();

    assertThat(set.problems()).isEmpty();
    assertThat(set.sequences()).isEqualTo(3);
    assertThat(set.queries()).hasSize(3);
    assertThat(set.neutrals())
        .extracting(CkPlusTest::describe)
        .containsExactly("S005/001 1 neutral", "S005/002 1 neutral", "S006/001 1 neutral");
  }

  @Test
  void passesOverForeignFiles() {
    FaceSet set =
        ckPlus
            .sequence("S005", "001", 6, 3)
            .file(".DS_Store", "")
            .file("README.txt", "")
            .file("cohn-kanade-images/.DS_Store", "")
            .file("cohn-kanade-images/S005/.DS_Store", "")
            .file("cohn-kanade-images/S005/001/.DS_Store", "")
            .file("cohn-kanade-images/S005/001/._S005_001_00000007.png", "")
            .file("cohn-kanade-images/S005/001/Thumbs.db", "")
            .file("cohn-kanade-images/__MACOSX/x.png", "")
            .file("Emotion/S005/001/.DS_Store", "")
            .file("Emotion/S005/001/._S005_001_00000006_emotion.txt", "")
            .open();

    assertThat(set.problems()).isEmpty();
    assertThat(set.queries()).hasSize(3);
  }

  @Test
  void ignoresTheCaseOfNames(@TempDir Path other) {
    CkPlusFixture mixed = new CkPlusFixture(other.resolve("unused"));
    Path root = other.resolve("data");
    for (int frame = 1; frame <= 4; frame++) {
      mixed.file(root + "/Cohn-Kanade-Images/s005/001/s005_001_0000000" + frame + ".PNG", "");
      mixed.file(root + "/LANDMARKS/S005/001/S005_001_0000000" + frame + "_Landmarks.TXT", "");
    }
    mixed.file(root + "/emotion/S005/001/S005_001_00000004_EMOTION.txt", "5");

    FaceSet set = FaceDatasets.open("ckplus", root, Map.of());

    assertThat(set.problems()).isEmpty();
    assertThat(set.queries())
        .extracting(CkPlusTest::describe)
        .containsExactly("S005/001 2 happy", "S005/001 3 happy", "S005/001 4 happy");
    assertThat(set.queries()).allMatch(f -> f.landmarks().isPresent());
  }

  @Test
  void framePositionsCountOnOverGapsInTheNumbers() {
    for (int frame : new int[] {3, 5, 6, 11}) {
      ckPlus.image("S005", "001", frame);
    }
    FaceSet set = ckPlus.label("S005", "001", 11, " 6.0000000e+00").open(7, 2);

    assertThat(set.problems()).isEmpty();
    assertThat(set.queries())
        .extracting(f -> f.frame() + " " + f.image().getFileName())
        .containsExactly("3 S005_001_00000006.png", "4 S005_001_00000011.png");
    assertThat(set.neutrals().get(0).image()).hasFileName("S005_001_00000003.png");
  }

  @Test
  void findsTheLandmarksOfEachFrame() {
    FaceSet set = ckPlus.sequence("S005", "001", 4, 3).landmarks("S005", "001", 1, 4).open(7, 1);

    assertThat(set.problems()).isEmpty();
    assertThat(set.queries().get(0).landmarks())
        .contains(directory.resolve("Landmarks/S005/001/S005_001_00000004_landmarks.txt"));
  }

  @Test
  void landmarksAreOptional() {
    FaceSet set = ckPlus.sequence("S005", "001", 4, 3).directory("Landmarks").open();

    assertThat(set.problems()).isEmpty();
    assertThat(set.queries()).hasSize(3).allMatch(f -> f.landmarks().isEmpty());
  }

  @Test
  void everyCodeIsItsExpression() {
    for (int code = 1; code <= 7; code++) {
      ckPlus.sequence("S01" + code, "001", 2, code);
    }
    assertThat(ckPlus.open(7, 1).queries())
        .extracting(Face::expression)
        .isEqualTo(Expression.ofCkPlus().subList(1, 8));
  }

  private static String describe(Face face) {
    return face.sequence() + " " + face.frame() + " " + face.expression().label();
  }
}
