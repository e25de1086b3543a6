package org.idferm.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FetchModelsTest {

  @Test
  void theScriptChecksForTheFilesThatAreExpected() throws IOException {
    String script = Files.readString(Path.of("../scripts/fetch-models"));
    for (KnownModel model :
        List.of(KnownModel.FACE_API_LANDMARKS, KnownModel.FACE_API_RECOGNITION)) {
      for (ModelFile file : model.files()) {
        String name = file.path().substring(file.path().indexOf('/') + 1);
        assertThat(script).contains("\"%s  %s\"".formatted(file.sha256(), name));
      }
    }
  }
}
