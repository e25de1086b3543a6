package org.idferm.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.idferm.core.error.ConfigurationException;
import org.idferm.data.dataset.ckplus.CkPlusFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaceDatasetsTest {

  @Test
  void opensByName(@TempDir Path directory) {
    new CkPlusFixture(directory).sequence("S005", "001", 4, 3);
    FaceSet set = FaceDatasets.open("ckplus", directory, Map.of());
    assertThat(set.name()).isEqualTo("ckplus");
    assertThat(set.root()).isEqualTo(directory);
    assertThat(set.queries()).hasSize(3);
  }

  @Test
  void namesTheKnownDataSetsAndTheNearest(@TempDir Path directory) {
    assertThat(FaceDatasets.names()).contains("ckplus");
    assertThatThrownBy(() -> FaceDatasets.open("CK-Plus", directory, Map.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("unknown data set 'CK-Plus' (did you mean ckplus?); known: ");
    assertThatThrownBy(() -> FaceDatasets.open("jaffe", directory, Map.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("unknown data set 'jaffe'; known: ")
        .hasMessageContaining("ckplus");
  }

  @ParameterizedTest
  @CsvSource({
    "classes, 6, from 7 to 8",
    "classes, 9, from 7 to 8",
    "frames, 0, from 1 to 100",
    "frames, 101, from 1 to 100"
  })
  void refusesOptionsOutOfRange(String key, int value, String range) {
    assertThatThrownBy(() -> FaceDatasets.reader("ckplus", Map.of(key, value)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "option %s of data set ckplus must be a whole number %s, found %d"
                .formatted(key, range, value));
  }

  @Test
  void acceptsOptionsAtTheBounds() {
    assertThatCode(() -> FaceDatasets.reader("ckplus", Map.of("classes", 7, "frames", 1)))
        .doesNotThrowAnyException();
    assertThatCode(() -> FaceDatasets.reader("ckplus", Map.of("classes", 8, "frames", 100)))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesAnOptionThatTheDataSetDoesNotHave() {
    assertThatThrownBy(() -> FaceDatasets.reader("ckplus", Map.of("frame", 3)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "data set ckplus has no option frame (did you mean frames?); it has classes, frames");
  }
}
