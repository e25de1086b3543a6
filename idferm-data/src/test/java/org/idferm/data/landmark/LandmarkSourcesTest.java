package org.idferm.data.landmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.core.face.GrayImage;
import org.idferm.core.face.Landmarks;
import org.idferm.core.model.ModelDirectory;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.detect.FaceBox;
import org.idferm.data.image.ImageEncoder;
import org.idferm.data.preprocess.Preprocessor;
import org.idferm.data.synthetic.Activations;
import org.idferm.data.synthetic.FaceRenderer;
import org.idferm.data.synthetic.RenderedFace;
import org.idferm.data.synthetic.Scene;
import org.idferm.data.synthetic.SyntheticIdentity;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LandmarkSourcesTest {

  private static final double MAX_ERROR = 0.12;

  @TempDir private Path directory;
  private ModelDirectory models;

  @BeforeEach
  void nameTheModels() {
    models = new ModelDirectory(directory.resolve("models"));
  }

  @Test
  void filesNeedNoModel() {
    LandmarkSource files = LandmarkSources.of("files", models);
    assertThat(files.key()).isEqualTo("files");
    assertThatThrownBy(() -> files.locate(face("a.png", blank()), LandmarkSourcesTest::blank))
        .isInstanceOf(BadFileException.class)
        .hasMessageContaining("a.png: has no landmark file")
        .hasMessageContaining("face-api or dlib");
  }

  @Test
  void suggestsTheNameThatWasMeant() {
    assertThatThrownBy(() -> LandmarkSources.of("faceapi", models))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("did you mean face-api?")
        .hasMessageContaining("files, face-api, dlib");
  }

  @ParameterizedTest
  @ValueSource(strings = {"face-api", "dlib"})
  void saysThatAModelIsNotInstalled(String name) {
    assertThatThrownBy(() -> LandmarkSources.of(name, models))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("'" + name + "' is not installed");
  }

  @Test
  void namesTheImageInWhichNoFaceIsFound() throws IOException {
    LandmarkSource dlib = tinyDlib();
    Face face = face("blank.png", blank());
    assertThatThrownBy(() -> dlib.locate(face, LandmarkSourcesTest::blank))
        .isInstanceOf(BadFileException.class)
        .hasMessageStartingWith(face.image() + ": no face found");
    assertThat(dlib.origin(face)).isEqualTo(face.image());
  }

  @Test
  void facesWithoutLandmarkFilesAreAligned() throws IOException {
    LandmarkSource fixed =
        new LandmarkSource() {
          @Override
          public String key() {
            return "fixed";
          }

          @Override
          public Landmarks locate(Face face, Supplier<GrayImage> image) {
            return rendered().landmarks();
          }
        };
    Face face = face("face.png", rendered().image());
    GrayImage aligned = new Preprocessor(fixed).align(face);
    assertThat(aligned.width()).isEqualTo(64);
    assertThat(aligned.pixels()).doesNotContain(Float.NaN);
  }

  @Test
  void theKeyTellsTheModelsContent() throws IOException {
    // SHA-256 of the file in the test resources
    assertThat(tinyDlib().key()).matches("detected, dlib [0-9a-f]{64}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"face-api", "dlib"})
  void publishedModelsFindTheLandmarksOfARenderedFace(String name) {
    ModelDirectory installed = ModelDirectory.standard();
    try {
      LandmarkSources.requireInstalled(name, installed);
    } catch (ConfigurationException e) {
      Assumptions.abort(e.getMessage());
    }
    GrayImage image = rendered().image();
    Landmarks expected = rendered().landmarks();
    LandmarkSource source = LandmarkSources.of(name, installed);
    Landmarks found = source.locate(face("face.png", image), () -> image);
    double scale = FaceBox.around(expected).side();
    for (int i : Points49.indexes()) {
      double error = Math.hypot(found.x(i) - expected.x(i), found.y(i) - expected.y(i)) / scale;
      assertThat(error).as("point %d, part of the face's size", i).isLessThan(MAX_ERROR);
    }
  }

  private LandmarkSource tinyDlib() throws IOException {
    try (InputStream in = LandmarkSourcesTest.class.getResourceAsStream("/dlib/tiny.dat")) {
      Files.createDirectories(models.path());
      Files.copy(in, models.path().resolve("shape_predictor_68_face_landmarks.dat"));
    }
    return LandmarkSources.of("dlib", models);
  }

  private static RenderedFace rendered() {
    return new FaceRenderer()
        .render(SyntheticIdentity.of(1, 0), Activations.neutral(), Scene.PLAIN, 200, 150);
  }

  private static GrayImage blank() {
    return new GrayImage(60, 60, new float[3600]);
  }

  private Face face(String name, GrayImage image) {
    Path file = directory.resolve(name);
    ImageEncoder.writePng(file, image);
    return new Face(file, "p", Expression.HAPPY, "p/1", 1, Optional.empty());
  }
}
