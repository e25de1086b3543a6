package org.example.angular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.idferm.data.dataset.FaceDatasets;
import org.idferm.data.dataset.FaceSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedFacesTest {

  @TempDir private Path directory;

  @Test
  void namesGivePersonAndExpression() throws IOException {
    for (String name : new String[] {"ada-happy", "ada-neutral", "bob-bored"}) {
      Files.createFile(directory.resolve(name + ".png"));
    }
    FaceSet set = FaceDatasets.open("named", directory, Map.of());
    assertThat(set.queries()).hasSize(1);
    assertThat(set.queries().get(0).subject()).isEqualTo("ada");
    assertThat(set.neutralOf(set.queries().get(0)).image()).hasFileName("ada-neutral.png");
    assertThat(set.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.line()).contains("bob-bored.png: expected"));
  }
}
