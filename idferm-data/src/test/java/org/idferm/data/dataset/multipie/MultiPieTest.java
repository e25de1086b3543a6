package org.idferm.data.dataset.multipie;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.dataset.ListedFace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MultiPieTest {

  @TempDir private Path directory;
  private MultiPieFixture fixture;

  @BeforeEach
  void makeFixture() {
    fixture = new MultiPieFixture(directory);
  }

  @Test
  void mapsRecordingsToExpressionsAndLeavesOutSquintAndScream() {
    fixture.images(
        "001_01_01_051_07",
        "001_01_02_051_07",
        "001_02_02_051_07",
        "001_02_03_051_07",
        "001_03_03_051_07",
        "001_04_02_051_07",
        "001_04_03_051_07");
    FaceSet set = fixture.open().requireSound();
    assertThat(set.classes())
        .containsExactly(
            Expression.NEUTRAL, Expression.DISGUST, Expression.HAPPY, Expression.SURPRISE);
    assertThat(set.queries())
        .extracting(Face::expression)
        .containsExactly(
            Expression.NEUTRAL,
            Expression.HAPPY,
            Expression.SURPRISE,
            Expression.DISGUST,
            Expression.NEUTRAL);
    assertThat(MultiPieFixture.targets(set))
        .containsExactly("001_01_01_051_07", "001_04_03_051_07");
    Face smile = set.queries().get(1);
    assertThat(smile.subject()).isEqualTo("001");
    assertThat(smile.sequence()).isEqualTo("001/01/02");
    assertThat(smile.landmarks()).isEmpty();
    assertThat(set.neutralOf(smile).image()).hasFileName("001_01_01_051_07.png");
  }

  @Test
  void aPersonIsTheSameInAllSessionsAndPeopleComeInOrder() {
    fixture.images("003_02_01_051_07", "001_02_01_051_07", "002_01_01_051_07", "001_01_01_051_07");
    try (Stream<ListedFace> faces = fixture.reader().list(directory, p -> {})) {
      assertThat(faces.map(f -> f.face().sequence()))
          .containsExactly("001/01/01", "001/02/01", "002/01/01", "003/02/01");
    }
  }

  @Test
  void takesViewsUpToTheLargestAngle() {
    fixture.images(
        "001_01_01_051_07",
        "001_01_02_110_07",
        "001_01_02_090_07",
        "001_01_02_080_07",
        "001_01_02_140_07",
        "001_01_02_190_07",
        "001_01_02_191_07");
    assertThat(MultiPieFixture.queries(fixture.open("expressions", "happy")))
        .containsExactly("001_01_02_080_07", "001_01_02_140_07", "001_01_02_190_07");
    assertThat(MultiPieFixture.queries(fixture.open("expressions", "happy", "max-angle", 15)))
        .containsExactly("001_01_02_140_07");
    assertThat(
            MultiPieFixture.queries(
                fixture.open(
                    "expressions",
                    "happy",
                    "max-angle",
                    90,
                    "angles",
                    List.of(-90, -60, 45),
                    "above",
                    true)))
        .containsExactly(
            "001_01_02_110_07", "001_01_02_090_07", "001_01_02_190_07", "001_01_02_191_07");
  }

  @Test
  void takesTheLightsSessionsAndExpressionsAskedFor() {
    fixture.images(
        "001_01_01_051_07",
        "001_01_01_051_00",
        "001_01_02_051_00",
        "001_01_02_051_07",
        "001_02_01_051_07",
        "001_02_03_051_00");
    assertThat(
            MultiPieFixture.queries(
                fixture.open("illuminations", 0, "expressions", List.of("happy", "squint"))))
        .containsExactly("001_01_02_051_00", "001_02_03_051_00");
    FaceSet second = fixture.open("sessions", 2);
    assertThat(MultiPieFixture.queries(second)).containsExactly("001_02_01_051_07");
    assertThat(second.problems()).isEmpty();
  }

  @Test
  void targetsAreTheFrontalNeutralImagesOfTheTargetLightWhateverTheQueriesAre() {
    fixture.images(
        "001_01_01_051_00",
        "001_01_01_051_07",
        "001_01_01_051_08",
        "001_01_01_140_07",
        "001_01_02_051_07");
    FaceSet smiles = fixture.open("expressions", "happy", "illuminations", 7);
    assertThat(MultiPieFixture.targets(smiles)).containsExactly("001_01_01_051_07");
    assertThat(MultiPieFixture.queries(smiles)).containsExactly("001_01_02_051_07");
    assertThat(MultiPieFixture.targets(fixture.open("target-illuminations", List.of(0, 8, 9))))
        .containsExactly("001_01_01_051_00", "001_01_01_051_08");
  }

  @Test
  void whereTheTargetLightIsMissingRoomLightOrTheFirstLightIsTaken() {
    fixture.images(
        "001_01_01_051_00",
        "001_01_01_051_03",
        "001_02_01_051_05",
        "001_02_01_051_04",
        "001_03_01_051_07");
    assertThat(MultiPieFixture.targets(fixture.open()))
        .containsExactly("001_01_01_051_00", "001_02_01_051_04", "001_03_01_051_07");
  }

  @Test
  void tellsInWhatItsImagesDiffer() {
    fixture.images("001_02_01_051_07", "001_02_02_130_18");
    Face face = fixture.open().queries().get(1);
    assertThat(fixture.reader().factors())
        .extracting(f -> f.name() + " " + f.value().apply(face))
        .containsExactly("session 02", "camera 13_0 -30°", "light 18");
  }

  @Test
  void readsTablesOfLandmarksWhereThereAreSome() {
    fixture.images("001_01_01_051_07");
    Path table = fixture.file("Landmarks/001.CSV");
    assertThat(fixture.open().requireSound().queries().get(0).landmarks()).contains(table);
  }

  @Test
  void passesOverByProductsAndOtherFiles() {
    fixture.images("001_01_01_051_07");
    fixture.file("data/session01/multiview/001/01/05_1/Thumbs.db");
    fixture.file("data/session01/multiview/001/.DS_Store");
    fixture.file("data/session01/multiview/001/01/05_1/notes.txt");
    fixture.file("data/session01/highres/001.png");
    fixture.file("data/session01/multiview/checksums.md5");
    fixture.file("data/readme.txt");
    fixture.file("meta/subjects.txt");
    assertThat(fixture.open().requireSound().queries()).hasSize(1);
  }

  @Test
  void opensAPersonsFoldersWhenTheStreamComesThere() {
    fixture.images("001_01_01_051_07", "002_01_01_051_07", "003_01_01_051_07");
    try (Stream<ListedFace> faces = fixture.reader().list(directory, p -> {})) {
      Iterator<ListedFace> iterator = faces.iterator();
      assertThat(iterator.next().face().subject()).isEqualTo("001");
      fixture.images("003_01_02_051_07");
      assertThat(iterator.next().face().subject()).isEqualTo("002");
      assertThat(iterator.next().face().sequence()).isEqualTo("003/01/01");
      assertThat(iterator.next().face().sequence()).isEqualTo("003/01/02");
      assertThat(iterator.hasNext()).isFalse();
    }
  }
}
