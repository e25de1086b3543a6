package org.idferm.data.dataset.multipie;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.idferm.core.face.Expression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultiPieNameTest {

  @Test
  void readsAName() {
    assertThat(MultiPieName.of(Path.of("x", "012_02_03_190_18.PNG")))
        .contains(new MultiPieName("012", 2, 3, MultiPieCamera.CAMERA_19_0, 18));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, NEUTRAL",
    "1, 2, HAPPY",
    "2, 1, NEUTRAL",
    "2, 2, SURPRISE",
    "2, 3, SQUINT",
    "3, 1, NEUTRAL",
    "3, 2, HAPPY",
    "3, 3, DISGUST",
    "4, 1, NEUTRAL",
    "4, 2, SCREAM",
    "4, 3, NEUTRAL"
  })
  void knowsWhatWasRecorded(int session, int recording, Expression expression) {
    String name = "001_0%d_0%d_051_07.png".formatted(session, recording);
    assertThat(MultiPieName.of(Path.of(name)).orElseThrow().expression()).isEqualTo(expression);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "001_01_03_051_07.png", // session 1 has two recordings
        "001_05_01_051_07.png",
        "001_01_00_051_07.png",
        "001_01_01_052_07.png",
        "001_01_01_051_20.png",
        "01_01_01_051_07.png",
        "001_01_01_05_1_07.png",
        "001_01_01_051_07.png.bak",
        "001_01_01_051_07.tif"
      })
  void refusesOtherNames(String name) {
    assertThat(MultiPieName.of(Path.of(name))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "110, 11_0, -90", "120, 12_0, -75", "090, 09_0, -60", "080, 08_0, -45", "130, 13_0, -30",
    "140, 14_0, -15", "051, 05_1, 0", "050, 05_0, 15", "041, 04_1, 30", "190, 19_0, 45",
    "200, 20_0, 60", "010, 01_0, 75", "240, 24_0, 90", "081, 08_1, -45", "191, 19_1, 45"
  })
  void knowsTheCameras(String code, String directory, int angle) {
    MultiPieCamera camera = MultiPieCamera.of(code).orElseThrow();
    assertThat(MultiPieCamera.of(directory)).contains(camera);
    assertThat(camera.directory()).isEqualTo(directory);
    assertThat(camera.code()).isEqualTo(code);
    assertThat(camera.angle()).isEqualTo(angle);
    assertThat(camera.above()).isEqualTo(code.equals("081") || code.equals("191"));
  }

  @Test
  void numbersTheImagesOfARecording() {
    Set<Integer> frames = new HashSet<>();
    for (MultiPieCamera camera : MultiPieCamera.values()) {
      for (int light = 0; light < MultiPieName.ILLUMINATIONS; light++) {
        frames.add(new MultiPieName("001", 1, 1, camera, light).frame());
      }
    }
    assertThat(frames).hasSize(15 * 20).allMatch(f -> f >= 1 && f <= 300);
    assertThat(Arrays.stream(MultiPieCamera.values()).map(MultiPieCamera::place)).isSorted();
  }
}
