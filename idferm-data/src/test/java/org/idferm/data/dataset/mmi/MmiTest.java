package org.idferm.data.dataset.mmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.idferm.data.dataset.mmi.MmiFixture.emotion;
import static org.idferm.data.dataset.mmi.MmiFixture.frontal;
import static org.idferm.data.dataset.mmi.MmiFixture.view;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.data.dataset.FaceDatasetReader;
import org.idferm.data.dataset.FaceDatasets;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.fold.Fold;
import org.idferm.data.fold.PersonFolds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MmiTest {

  @TempDir Path directory;
  private MmiFixture mmi;

  @BeforeEach
  void begin() {
    mmi = new MmiFixture(directory);
  }

  @ParameterizedTest
  @CsvSource({"9, 3, 4, 6", "10, 3, 5, 7", "5, 3, 2, 4", "6, 3, 3, 5", "9, 1, 5, 5", "7, 5, 2, 6"})
  void queriesAreTheMiddleFrames(int there, int frames, int first, int last) {
    FaceSet set =
        mmi.session(7, "S002-005", there, frontal(4)).files.open(Map.of("frames", frames));
    assertThat(set.requireSound().queries())
        .hasSize(frames)
        .allMatch(f -> f.expression() == Expression.HAPPY && f.subject().equals("S002"))
        .allMatch(f -> f.sequence().equals("S002/7"));
    assertThat(set.queries().get(0).frame()).isEqualTo(first);
    assertThat(set.queries().get(frames - 1).frame()).isEqualTo(last);
    assertThat(set.neutrals()).extracting(Face::frame).containsExactly(1);
    assertThat(set.neutrals().get(0).expression()).isEqualTo(Expression.NEUTRAL);
    assertThat(set.neutrals().get(0).image()).hasFileName("00001.png");
  }

  @Test
  void readsAllSessionsPersonByPerson() {
    for (int i = 1; i <= 186; i++) {
      String name = "S%03d-%03d".formatted(1 + i % 31, i);
      mmi.session(i, name, 5, frontal(1 + i / 31 % 6));
    }
    FaceSet set = mmi.files.open().requireSound();
    assertThat(set.subjects()).hasSize(31).startsWith("S001", "S002").endsWith("S031");
    assertThat(set.sequences()).isEqualTo(186);
    assertThat(set.queries()).hasSize(3 * 186);
    for (Expression expression : Expression.basic()) {
      assertThat(set.queries()).filteredOn(f -> f.expression() == expression).hasSize(3 * 31);
    }
    for (Fold fold : PersonFolds.kFold(set.labelledSubjects(), 10, 6)) {
      assertThat(fold.test()).isNotEmpty().doesNotContainAnyElementsOf(fold.train());
    }
    assertThat(reader(Map.of()).published().orElseThrow().images())
        .isEqualTo(OptionalInt.of(208 * 3));
  }

  @ParameterizedTest
  @CsvSource({
    "1, ANGER",
    "2, DISGUST",
    "3, FEAR",
    "4, HAPPY",
    "5, SADNESS",
    "6, SURPRISE",
    "Sad, SADNESS",
    "HAPPINESS, HAPPY",
    "' 6 ', SURPRISE"
  })
  void knowsTheEmotions(String value, Expression expression) {
    mmi.session(1, "S001-001", 5, emotion(value) + view("Front"));
    assertThat(mmi.files.open().requireSound().queries())
        .hasSize(3)
        .allMatch(f -> f.expression() == expression);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Metatag Name='Emotion' Value='4'/><Metatag Name='View' Value='Front'/>",
        "<METATAG NAME='EMOTION' VALUE='4'/><metatag name='view' value='FRONTAL VIEW'/>",
        "<a><Metatag Value='4' Name='Emotion'/></a><track view='Frontal' type='Video'/>",
        "<emotion>4</emotion><view> frontal </view>",
        "<emotion value='4'/><view id='front'/>",
        "<Metatag Name='Emotion' Value='4'/><Metatag Name='Emotion' Value='happy'/>"
      })
  void readsMetadataInAllTheirForms(String tags) {
    mmi.session(1, "S001-001", 5, tags);
    assertThat(mmi.files.open().requireSound().queries())
        .hasSize(3)
        .allMatch(f -> f.expression() == Expression.HAPPY);
  }

  @Test
  void readsAllMetadataFilesButThoseOfActionUnits() {
    mmi.session(1, "S001-001", 5, view("Front"))
        .files
        .file("Sessions/1/session.xml", "<session>" + emotion("2") + "</session>")
        .file("Sessions/1/oao_aucs.xml", "no XML at all");
    assertThat(mmi.files.open().requireSound().queries())
        .hasSize(3)
        .allMatch(f -> f.expression() == Expression.DISGUST);
  }

  @Test
  void leavesOutWhatIsNotClassifiedAndSaysHowMany() {
    mmi.session(1, "S001-001", 5, frontal(1))
        .session(2, "S001-002", 5, emotion("1") + view("Profile"))
        .session(3, "S001-003", 5, emotion("2") + view("Frontal") + view("Dual view"))
        .session(4, "S001-004", 5, frontal(7))
        .session(7, "S003-001", 5, view("Frontal"))
        .session(8, "S004-001", 5, emotion("3"))
        .session(9, "S004-002", 5, frontal(3) + "<subject id='4'/>")
        .session(10, "S004-003", 5, frontal(3) + "<subject id='5'/>");
    FaceSet set = mmi.files.open().requireSound();
    assertThat(set.queries().stream().map(Face::sequence).distinct())
        .containsExactly("S001/1", "S004/10", "S004/8", "S004/9");
    assertThat(reader(Map.of()).remarks(directory))
        .containsExactly(
            "left out: 1 session without an expression (action units only)",
            "left out: 1 session of another expression (scream, bored, sleepy)",
            "left out: 2 sessions in another view than frontal",
            "taken as frontal: 1 session without a view in the metadata",
            "taken from the file names: the subject of 1 session, against the metadata");
  }

  @Test
  void takesTheSubjectFromTheMetadataIfFilesAreNamedOtherwise() {
    mmi.files
        .file("Sessions/1/a.xml", "<s><subject id='12'/>" + frontal(1) + "</s>")
        .files("Sessions/1/frames/f%d.jpg", 1, 5);
    assertThat(mmi.files.open().requireSound().subjects()).containsExactly("S012");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "S001-001/%05d.png",
        "s001-001/S001-001_%d.JPG",
        "images/%d.jpeg",
        "S001-001-%04d.png"
      })
  void findsExtractedFrames(String pattern) {
    mmi.metadata(1, "S001-001", frontal(1)).files.files("Sessions/1/" + pattern, 1, 7);
    assertThat(mmi.files.open().requireSound().queries())
        .extracting(Face::frame)
        .containsExactly(3, 4, 5);
  }

  @Test
  void frameNumbersMayHaveGaps() {
    mmi.session(1, "S001-001", 2, frontal(1)).files.files("Sessions/1/S001-001/%05d.png", 20, 22);
    assertThat(mmi.files.open().requireSound().queries())
        .extracting(f -> f.image().getFileName().toString())
        .containsExactly("00002.png", "00020.png", "00021.png");
  }

  @Test
  void readsAddedLandmarks() {
    mmi.session(1, "S001-001", 5, frontal(1))
        .files
        .files("Landmarks/Sessions/1/S001-001/%05d.txt", 1, 5);
    assertThat(mmi.files.open().requireSound().queries())
        .extracting(f -> f.landmarks().orElseThrow().getFileName().toString())
        .containsExactly("00002.txt", "00003.txt", "00004.txt");
  }

  @Test
  void refusesAnEvenNumberOfFrames() {
    assertThatThrownBy(() -> reader(Map.of("frames", 4)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("option frames of data set mmi must be odd");
    assertThatThrownBy(() -> reader(Map.of("source", "avi")))
        .hasMessageContaining("must be one of auto, extracted, video");
  }

  private static FaceDatasetReader reader(Map<String, Object> options) {
    return FaceDatasets.reader("mmi", options);
  }
}
