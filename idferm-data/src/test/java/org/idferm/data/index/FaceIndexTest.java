package org.idferm.data.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.idferm.core.error.UserException;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.data.SharedData;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.FaceDatasetReader;
import org.idferm.data.dataset.FaceDatasets;
import org.idferm.data.dataset.ListedFace;
import org.idferm.data.dataset.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceIndexTest {

  private static final Path ROOT = Path.of("set");

  @TempDir private Path temporary;
  private final List<Problem> problems = new ArrayList<>();

  @Test
  void isTheListOfTheReader() {
    List<ListedFace> faces =
        List.of(
            listed(ROOT.resolve("ä/1.png"), "b", Expression.NEUTRAL, true, true),
            listed(Path.of("/elsewhere/2.png"), "b", Expression.SCREAM, false, false),
            listed(ROOT.resolve("3.png"), "a", Expression.SURPRISE, true, false));
    try (FaceIndex index = index(faces)) {
      assertThat(index).isEqualTo(faces).hasSize(3);
      assertThat(index.subjects()).containsExactly("b", "a");
      assertThat(index.firstFace(0)).isZero();
      assertThat(index.firstFace(1)).isEqualTo(2);
      assertThat(index.firstFace(2)).isEqualTo(3);
      assertThat(index.person(1)).isZero();
      assertThat(index.person(2)).isEqualTo(1);
      assertThat(index.expression(1)).isEqualTo(Expression.SCREAM);
      assertThat(index.isQuery(0)).isTrue();
      assertThat(index.isQuery(1)).isFalse();
      assertThat(index.targets()).isEqualTo(1);
      assertThat(index.target(0)).isZero();
      assertThat(index.firstTarget(1)).isEqualTo(1);
    }
  }

  @Test
  void equalsTheListOfARealLayout() {
    FaceDatasetReader reader = FaceDatasets.reader("multipie", Map.of());
    Path root = SharedData.multiPieFaceKit();
    try (FaceIndex index = FaceIndex.of(reader, root, temporary, problems::add);
        Stream<ListedFace> list = reader.list(root, problems::add)) {
      List<ListedFace> faces = list.toList();
      assertThat(index.size()).isEqualTo(faces.size());
      assertThat(index.equals(faces)).isTrue();
      assertThat(index.subjects()).hasSize(260).isSorted();
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void leavesNoFile() throws IOException {
    try (FaceIndex index = index(List.of())) {
      assertThat(index).isEmpty();
      assertThat(index.subjects()).isEmpty();
    }
    assertThatThrownBy(
            () ->
                FaceIndex.of(
                    reader(
                        Stream.of(1, 2)
                            .map(
                                i -> {
                                  if (i == 2) {
                                    throw new BadFileException(ROOT, "unreadable");
                                  }
                                  return listed(ROOT, "a", Expression.ANGER, true, false);
                                })),
                    ROOT,
                    temporary,
                    problems::add))
        .isInstanceOf(BadFileException.class);
    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void refusesFacesOfAPersonInTwoParts() {
    List<ListedFace> faces =
        Stream.of("a", "b", "a")
            .map(s -> listed(ROOT.resolve("1.png"), s, Expression.ANGER, true, false))
            .toList();
    assertThatThrownBy(() -> index(faces))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the reader lists the faces of a in two parts");
  }

  @Test
  void refusesPositionsOutside() {
    FaceIndex index = index(List.of(listed(ROOT, "a", Expression.ANGER, true, false)));
    assertThatThrownBy(() -> index.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> index.target(0)).isInstanceOf(IndexOutOfBoundsException.class);
    index.close();
    assertThatThrownBy(() -> index.get(0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the index was closed");
  }

  @Test
  void saysWhereItCannotWrite() {
    Path missing = temporary.resolve("missing");
    assertThatThrownBy(() -> FaceIndex.of(reader(Stream.of()), ROOT, missing, problems::add))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("cannot write the list of faces to " + missing);
  }

  @Test
  void readsAcrossThePiecesOfAMapping() {
    Path file = temporary.resolve("bytes");
    byte[] bytes = new byte[100];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    try {
      Files.write(file, bytes);
      MappedFile mapped = MappedFile.of(file, 16);
      assertThat(mapped.read(10, 60).array()).startsWith(10, 11).endsWith(68, 69).hasSize(60);
      assertThat(mapped.read(96, 4).array()).containsExactly(96, 97, 98, 99);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FaceIndex index(List<ListedFace> faces) {
    return FaceIndex.of(reader(faces.stream()), ROOT, temporary, problems::add);
  }

  static FaceDatasetReader reader(Stream<ListedFace> faces) {
    return new ListReader(faces);
  }

  static ListedFace listed(
      Path image, String subject, Expression expression, boolean query, boolean target) {
    Optional<Path> landmarks =
        query ? Optional.of(ROOT.resolve("landmarks/a.csv")) : Optional.empty();
    return new ListedFace(
        new Face(image, subject, expression, subject + "/1", 7, landmarks), query, target);
  }
}
