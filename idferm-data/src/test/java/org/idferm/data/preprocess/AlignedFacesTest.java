package org.idferm.data.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.core.progress.Progress;
import org.idferm.data.video.TestVideos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlignedFacesTest {

  @TempDir Path directory;
  private final Preprocessor preprocessor = new Preprocessor();
  private final List<Face> faces = new ArrayList<>();

  @BeforeEach
  void writeFaces() throws Exception {
    FaceFiles files = new FaceFiles(directory);
    for (int i = 0; i < 6; i++) {
      faces.add(files.write("S" + i, TestFaces.plane(64, 64, 1, 0.5 * i, i)));
    }
  }

  @Test
  void resultsDoNotDependOnThreads() {
    AlignedFaces one = load(faces, 1, Progress.silent());
    AlignedFaces three = load(faces, 3, Progress.silent());
    for (Face face : faces) {
      assertThat(three.of(face).pixels())
          .isEqualTo(one.of(face).pixels())
          .isEqualTo(preprocessor.align(face).pixels());
    }
  }

  @Test
  void readsAnImageOnceWhateverItIsUsedFor() {
    Face query = faces.get(0);
    Face neutral =
        new Face(query.image(), query.subject(), Expression.NEUTRAL, "x", 1, query.landmarks());
    Recorder recorder = new Recorder();
    AlignedFaces aligned = load(List.of(query, neutral), 2, recorder);
    assertThat(aligned.of(neutral)).isSameAs(aligned.of(query));
    assertThat(recorder.events).containsExactly("begin 1", "1", "close");
  }

  @Test
  void everyFrameOfAVideoIsAnImageOfItsOwn() {
    Path video = new TestVideos(64, 64).write(directory.resolve("a.avi"), TestVideos.Kind.MJPEG, 4);
    Optional<Path> landmarks = faces.get(0).landmarks();
    Face second = new Face(video, "S0", Expression.HAPPY, "x", 2, landmarks);
    Face third = new Face(video, "S0", Expression.HAPPY, "x", 3, landmarks);
    AlignedFaces aligned = load(List.of(second, third), 2, Progress.silent());
    assertThat(aligned.of(second).at(32, 32)).isCloseTo(TestVideos.gray(2), within(2f));
    assertThat(aligned.of(third).at(32, 32)).isCloseTo(TestVideos.gray(3), within(2f));
  }

  @Test
  void tellsItsProgress() {
    Recorder recorder = new Recorder();
    load(faces, 2, recorder);
    assertThat(recorder.events).containsExactly("begin 6", "1", "2", "3", "4", "5", "6", "close");
  }

  @Test
  void reportsAllBadFilesAtOnceInOrder() throws Exception {
    Files.writeString(directory.resolve("S1.png"), "no image");
    Files.writeString(directory.resolve("S3.txt"), "1 2\n".repeat(67));
    byte[] whole = Files.readAllBytes(directory.resolve("S4.png"));
    Files.write(directory.resolve("S4.png"), Arrays.copyOf(whole, 60));
    Recorder recorder = new Recorder();

    assertThatThrownBy(() -> load(faces, 3, recorder))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "3 problems in "
                + directory
                + ": S1.png: expected a PNG, JPEG, BMP or TIFF image;"
                + " S3.txt: expected 68 points, one a line, found 67;"
                + " S4.png: cut short: the PNG data end inside a chunk");
    assertThat(recorder.events).endsWith("6", "close");
  }

  @Test
  void refusesAFaceThatWasNotLoaded() {
    AlignedFaces aligned = load(faces.subList(0, 1), 1, Progress.silent());
    assertThatThrownBy(() -> aligned.of(faces.get(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not loaded: " + faces.get(1).image());
  }

  @Test
  void aFaceWithoutLandmarksIsAProblem() {
    Face bare = new FaceFiles(directory).face("S0", Optional.empty());
    assertThatThrownBy(() -> load(List.of(bare), 1, Progress.silent()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("S0.png: has no landmark file");
  }

  private AlignedFaces load(List<Face> list, int threads, Progress progress) {
    return AlignedFaces.load(directory, list, preprocessor, threads, progress);
  }

  private static final class Recorder implements Progress {
    final List<String> events = new ArrayList<>();

    @Override
    public Task begin(String title, long total) {
      events.add("begin " + total);
      return new Task() {
        @Override
        public void at(long done) {
          events.add(Long.toString(done));
        }

        @Override
        public void remark(String remark) {}

        @Override
        public void close() {
          events.add("close");
        }
      };
    }
  }
}
