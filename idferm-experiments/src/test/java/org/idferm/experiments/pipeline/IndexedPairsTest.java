package org.idferm.experiments.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Expression;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.data.dataset.FaceDatasetReader;
import org.idferm.data.dataset.FaceDatasets;
import org.idferm.data.dataset.ListedFace;
import org.idferm.data.dataset.Problem;
import org.idferm.data.preprocess.Preprocessor;
import org.idferm.experiments.config.SyntheticConfig;
import org.idferm.hng.train.HngBatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pairs of a synthetic set of three people in which not everybody has neutral faces. */
class IndexedPairsTest {

  private static final int FACES = 3 * 7 * 3; // people, sequences, frames
  private static final int TARGETS = 7;

  @TempDir private static Path directory;
  private static Path root;

  @BeforeAll
  static void writeFaces() {
    root =
        SyntheticFaces.in(
            directory.resolve("faces"),
            new SyntheticConfig(3, 3, 64),
            1,
            1,
            Progress.silent(),
            StopSignal.never());
  }

  /** CK+, with neutral faces of some people only. */
  private record Reader(FaceDatasetReader all, Set<String> withNeutral)
      implements FaceDatasetReader {

    static Reader of(String... withNeutral) {
      return new Reader(FaceDatasets.reader("ckplus", Map.of("frames", 2)), Set.of(withNeutral));
    }

    @Override
    public String name() {
      return all.name();
    }

    @Override
    public List<Expression> classes() {
      return all.classes();
    }

    @Override
    public Stream<ListedFace> list(Path root, Consumer<Problem> problems) {
      return all.list(root, problems)
          .map(
              f ->
                  new ListedFace(
                      f.face(), f.query(), f.target() && withNeutral.contains(f.face().subject())));
    }
  }

  private static IndexedPairs open(Path cache, String... withNeutral) {
    return IndexedPairs.open(
        Reader.of(withNeutral),
        root,
        new Preprocessor(),
        1,
        cache,
        5,
        Progress.silent(),
        StopSignal.never());
  }

  @Test
  void peopleWithoutANeutralFaceAreLeftOutAndCounted(@TempDir Path cache) {
    try (IndexedPairs pairs = open(cache, "S001", "S003")) {
      assertThat(pairs.summary("ckplus"))
          .isEqualTo(new PretrainSummary("ckplus", 2, 2 * TARGETS, FACES, FACES / 3));
    }
  }

  @Test
  void batchesDependOnSeedAndStepAlone(@TempDir Path one, @TempDir Path other) {
    HngBatch first;
    try (IndexedPairs pairs = open(one, "S001", "S002")) {
      first = pairs.batch(3, 4);
      assertThat(pairs.batch(4, 4).inputs())
          .satisfies(b -> assertThat(Arrays.deepEquals(b, first.inputs())).isFalse());
    }
    for (Path cache : List.of(one, other)) { // with faces aligned before, and without
      try (IndexedPairs pairs = open(cache, "S001", "S002")) {
        HngBatch again = pairs.batch(3, 4);
        assertThat(again.inputs()).isDeepEqualTo(first.inputs());
        assertThat(again.targets()).isDeepEqualTo(first.targets());
        assertThat(again.guides()).isDeepEqualTo(first.guides());
      }
    }
  }

  @Test
  void onePersonWithANeutralFaceIsTooFew(@TempDir Path cache) {
    assertThatThrownBy(() -> open(cache, "S002"))
        .isInstanceOf(DataException.class)
        .hasMessage(root + ": 1 of 3 people have a neutral face; training pairs need at least 2");
  }

  @Test
  void aFileThatCannotBeUsedIsNamed(@TempDir Path cache) throws IOException {
    Path landmarks = root.resolve("Landmarks/S002/001/S002_001_00000003_landmarks.txt");
    byte[] before = Files.readAllBytes(landmarks);
    Files.writeString(landmarks, "1 2\n");
    try {
      assertThatThrownBy(() -> open(cache, "S001", "S002"))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("1 problem in " + root)
          .hasMessageContaining("S002_001_00000003_landmarks.txt");
    } finally {
      Files.write(landmarks, before);
    }
  }
}
