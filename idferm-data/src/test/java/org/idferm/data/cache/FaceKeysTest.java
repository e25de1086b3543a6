package org.idferm.data.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.data.dataset.BadFileException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceKeysTest {

  @TempDir Path directory;
  private final FaceKeys keys = new FaceKeys("settings");
  private Path image;
  private Path landmarks;

  @BeforeEach
  void write() throws IOException {
    image = Files.writeString(directory.resolve("a.png"), "image");
    landmarks = Files.writeString(directory.resolve("a.txt"), "points");
  }

  @Test
  void equalContentsHaveEqualKeysWhateverTheirNames() throws IOException {
    Path copy = Files.copy(image, directory.resolve("b.png"));
    Face other = new Face(copy, "Somebody", Expression.FEAR, "else", 1, Optional.of(landmarks));
    assertThat(keys.of(other)).isEqualTo(keys.of(face(1)));
  }

  @Test
  void whateverPixelsDependOnChangesTheKey() throws IOException {
    ContentKey before = keys.of(face(1));
    assertThat(new FaceKeys("other settings").of(face(1))).isNotEqualTo(before);
    assertThat(keys.of(face(2))).as("another frame of a video").isNotEqualTo(before);
    Face bare = new Face(image, "S", Expression.HAPPY, "S/1", 1, Optional.empty());
    assertThat(keys.of(bare)).isNotEqualTo(before);

    Files.writeString(landmarks, "Points");
    ContentKey moved = keys.of(face(1));
    assertThat(moved).isNotEqualTo(before);
    Files.writeString(landmarks, "points");
    Files.writeString(image, "Image");
    assertThat(keys.of(face(1))).isNotEqualTo(before).isNotEqualTo(moved);
    Files.writeString(image, "image");
    assertThat(keys.of(face(1))).isEqualTo(before);
  }

  @Test
  void bytesThatMoveFromOneFileToTheOtherChangeTheKey() throws IOException {
    ContentKey before = keys.of(face(1));
    Files.writeString(image, "imagep");
    Files.writeString(landmarks, "oints");
    assertThat(keys.of(face(1))).isNotEqualTo(before);
  }

  @Test
  void namesMatterWhereATableHasTheLandmarksOfManyImages() throws IOException {
    Optional<Path> table = Optional.of(Files.writeString(directory.resolve("all.CSV"), "rows"));
    Path copy = Files.copy(image, directory.resolve("b.png"));
    assertThat(keys.of(new Face(copy, "S", Expression.HAPPY, "S/1", 1, table)))
        .isNotEqualTo(keys.of(new Face(image, "S", Expression.HAPPY, "S/1", 1, table)));
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    Files.delete(image);
    assertThatThrownBy(() -> keys.of(face(1)))
        .isInstanceOf(BadFileException.class)
        .hasMessage(image + ": no such file");
  }

  private Face face(int frame) {
    return new Face(image, "S", Expression.HAPPY, "S/1", frame, Optional.of(landmarks));
  }
}
