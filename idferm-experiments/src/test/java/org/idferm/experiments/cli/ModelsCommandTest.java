package org.idferm.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsCommandTest {

  @TempDir private Path directory;

  @Test
  void listsModelsWhereTheyShouldBeAndHowToGetThem() throws IOException {
    Files.writeString(directory.resolve("shape_predictor_68_face_landmarks.dat"), "mine");

    CommandLineRun run =
        CommandLineRun.of((c, d, p) -> {}, "models", "--models", directory.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Models in " + directory)
        .contains("face-api: not installed", "MIT", "run scripts/fetch-models")
        .contains("dlib: files are there, but not the published ones (other SHA-256)")
        .contains("not for commercial use");
  }
}
