package org.idferm.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.idferm.core.error.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaceDatasetsTest {

  @Test
  void opensByName(@TempDir Path directory) {
    new CkPlusFixture(directory).sequence("S005", "001", 4, 3);
    FaceSet set = FaceDatasets.open("ckplus", directory, DatasetOptions.defaults());
    assertThat(set.name()).isEqualTo("ckplus");
    assertThat(set.root()).isEqualTo(directory);
    assertThat(set.queries()).hasSize(3);
  }

  @Test
  void namesTheKnownDataSetsAndTheNearest(@TempDir Path directory) {
    assertThat(FaceDatasets.names()).contains("ckplus");
    assertThatThrownBy(() -> FaceDatasets.open("CK-Plus", directory, DatasetOptions.defaults()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("unknown data set 'CK-Plus' (did you mean 'ckplus'?); known: ");
    assertThatThrownBy(() -> FaceDatasets.open("jaffe", directory, DatasetOptions.defaults()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("unknown data set 'jaffe'; known: ")
        .hasMessageContaining("ckplus");
  }

  @ParameterizedTest
  @CsvSource({
    "6, 3, classes is 6: expected 7",
    "9, 3, classes is 9: expected 7",
    "7, 0, frames is 0: expected 1 to 100",
    "8, 101, frames is 101: expected 1 to 100"
  })
  void refusesOptionsOutOfRange(int classes, int frames, String message) {
    assertThatThrownBy(() -> new DatasetOptions(classes, frames))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void acceptsOptionsAtTheBounds() {
    assertThatCode(() -> new DatasetOptions(7, 1)).doesNotThrowAnyException();
    assertThatCode(() -> new DatasetOptions(8, 100)).doesNotThrowAnyException();
  }
}
