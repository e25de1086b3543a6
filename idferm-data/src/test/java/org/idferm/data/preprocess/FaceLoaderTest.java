package org.idferm.data.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Face;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.core.train.StoppedException;
import org.idferm.data.cache.FaceCache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceLoaderTest {

  private static final int FACES = 40;

  @TempDir Path directory;
  private final Preprocessor preprocessor = new Preprocessor();
  private final List<Face> faces = new ArrayList<>();
  private Path cache;
  private String remark = "";

  @BeforeEach
  void writeFaces() throws IOException {
    cache = directory.resolve("cache");
    FaceFiles files = new FaceFiles(directory);
    for (int i = 0; i < FACES; i++) {
      faces.add(files.write("S" + i, TestFaces.plane(64, 64, 1, 0.5, i)));
    }
  }

  @Test
  void theSecondTimeNoImageIsDecodedAndThePixelsAreTheSame() {
    AlignedFaces plain = AlignedFaces.load(directory, faces, preprocessor, 1, Progress.silent());
    for (String expected : List.of("0 from the cache", FACES + " from the cache")) {
      try (FaceCache open = open()) {
        AlignedFaces aligned = load(open, StopSignal.never());
        assertThat(remark).isEqualTo(expected);
        for (Face face : faces) {
          assertThat(aligned.of(face).pixels()).containsExactly(plain.of(face).pixels());
        }
      }
    }
  }

  @Test
  void aChangedImageIsAlignedAgain() throws IOException {
    try (FaceCache open = open()) {
      load(open, StopSignal.never());
    }
    new FaceFiles(directory).write("S3", TestFaces.plane(64, 64, 0.25, 1, 50));
    try (FaceCache open = open()) {
      AlignedFaces aligned = load(open, StopSignal.never());
      assertThat(remark).isEqualTo(FACES - 1 + " from the cache");
      assertThat(aligned.of(faces.get(3)).pixels())
          .containsExactly(preprocessor.align(faces.get(3)).pixels());
    }
  }

  @Test
  void aDamagedCacheIsCountedAndMadeAnew() throws IOException {
    try (FaceCache open = open()) {
      load(open, StopSignal.never());
    }
    Path pack;
    try (var files = Files.list(cache)) {
      pack = files.filter(f -> f.toString().endsWith(".faces")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(pack);
    bytes[bytes.length - 3000] ^= 1; // in the last face
    Files.write(pack, bytes);

    AlignedFaces aligned;
    try (FaceCache open = open()) {
      aligned = load(open, StopSignal.never());
      assertThat(remark).endsWith("from the cache, 1 damaged cache files deleted");
      for (Face face : faces) {
        assertThat(aligned.of(face).pixels()).containsExactly(preprocessor.align(face).pixels());
      }
    }
    try (FaceCache open = open()) {
      load(open, StopSignal.never()); // aligns what was in the deleted file and not asked for again
    }
    try (FaceCache open = open()) {
      load(open, StopSignal.never());
      assertThat(remark).isEqualTo(FACES + " from the cache");
    }
  }

  @Test
  void aBadImageIsNamedAlsoWithACache() throws IOException {
    Files.writeString(directory.resolve("S5.png"), "no image");
    for (int i = 0; i < 2; i++) {
      try (FaceCache open = open()) {
        assertThatThrownBy(() -> load(open, StopSignal.never()))
            .isInstanceOf(DataException.class)
            .hasMessageContaining("1 problem in")
            .hasMessageContaining("S5.png");
      }
    }
  }

  @Test
  void stopsBetweenFacesAndKeepsWhatIsDone() {
    int[] asked = {0};
    try (FaceCache open = open()) {
      assertThatThrownBy(() -> load(open, () -> ++asked[0] > 10))
          .isInstanceOf(StoppedException.class)
          .hasMessage("while faces were aligned");
    }
    try (FaceCache open = open()) {
      load(open, StopSignal.never());
    }
    assertThat(Integer.parseInt(remark.substring(0, remark.indexOf(' ')))).isBetween(10, FACES);
  }

  private FaceCache open() {
    return FaceCache.open(cache, FaceAligner.SIZE, FaceAligner.SIZE);
  }

  private AlignedFaces load(FaceCache open, StopSignal stop) {
    FaceLoader loader = new FaceLoader(preprocessor, 2, Optional.of(open));
    return AlignedFaces.load(directory, faces, loader, remarks(), stop);
  }

  private Progress remarks() {
    return (title, total) ->
        new Progress.Task() {
          @Override
          public void at(long done) {}

          @Override
          public void remark(String text) {
            remark = text;
          }

          @Override
          public void close() {}
        };
  }
}
