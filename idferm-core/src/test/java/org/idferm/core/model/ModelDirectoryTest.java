package org.idferm.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.io.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelDirectoryTest {

  @TempDir private Path path;

  @ParameterizedTest
  @EnumSource
  void saysHowToGetAMissingModel(KnownModel model) {
    ModelDirectory models = new ModelDirectory(path);
    assertThat(models.status(model)).isEqualTo(ModelStatus.MISSING);
    assertThatThrownBy(() -> models.require(model))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("'" + model.id() + "' is not installed")
        .hasMessageContaining(models.pathOf(model.files().get(0)).toString())
        .hasMessageContaining(model.source())
        .hasMessageNotContaining("\n");
  }

  @ParameterizedTest
  @EnumSource
  void oneFileAloneIsNoModel(KnownModel model) throws IOException {
    ModelDirectory models = new ModelDirectory(path);
    for (ModelFile file : model.files()) {
      assertThat(models.status(model)).isEqualTo(ModelStatus.MISSING);
      write(models.pathOf(file));
    }
    assertThat(models.status(model)).isEqualTo(ModelStatus.DIFFERENT);
  }

  @Test
  void refusesOtherWeightsUnlessTheModelMayBeReplaced() throws IOException {
    ModelDirectory models = new ModelDirectory(path);
    for (KnownModel model : KnownModel.values()) {
      for (ModelFile file : model.files()) {
        write(models.pathOf(file));
      }
    }
    assertThatThrownBy(() -> models.require(KnownModel.FACE_API_LANDMARKS))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("wrong SHA-256");
    assertThat(models.require(KnownModel.DLIB_LANDMARKS))
        .isEqualTo(path.resolve("shape_predictor_68_face_landmarks.dat"));
  }

  @Test
  void checksumOfThreeLetters() throws IOException {
    Path file = Files.writeString(path.resolve("abc"), "abc");
    // FIPS 180-2, appendix B.1
    assertThat(Sha256.of(file))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  private static void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "something else");
  }
}
