package org.idferm.data.dataset.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.data.dataset.FaceDatasets;
import org.idferm.data.dataset.FaceSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

  @TempDir Path directory;

  @Test
  void bothOrdersOfFoldersListTheSame() throws IOException {
    touch("e/happy/anna/1.png", "e/happy/anna/2.JPG", "e/Angry/ben/1.jpeg");
    touch("e/neutral/anna/0.png", "e/neutral/ben/0.png", "e/neutral/.DS_Store");
    touch("p/anna/happy/1.png", "p/anna/happy/2.JPG", "p/ben/Angry/1.jpeg");
    touch("p/anna/neutral/0.png", "p/ben/neutral/0.png");
    for (String root : List.of("e", "p")) {
      FaceSet set = open(root, Map.of());
      assertThat(set.problems()).isEmpty();
      assertThat(set.queries())
          .extracting(f -> f.subject() + " " + f.expression() + " " + f.image().getFileName())
          .containsExactly("anna HAPPY 1.png", "anna HAPPY 2.JPG", "ben ANGER 1.jpeg");
      assertThat(set.neutrals()).extracting(Face::subject).containsExactly("anna", "ben");
      assertThat(set.sequences()).isEqualTo(5);
      assertThat(set.classes()).hasSize(6).doesNotContain(Expression.NEUTRAL);
    }
  }

  @Test
  void landmarksLieBesideTheirImages() throws IOException {
    touch("fear/a/1.png", "fear/a/1.txt", "neutral/a/2.png", "neutral/a/2.PTS");
    FaceSet set = open("", Map.of());
    assertThat(set.problems()).isEmpty();
    assertThat(set.queries().get(0).landmarks()).contains(directory.resolve("fear/a/1.txt"));
    assertThat(set.neutrals().get(0).landmarks()).contains(directory.resolve("neutral/a/2.PTS"));
  }

  @Test
  void everythingThatCannotBeUsedIsNamed() throws IOException {
    touch("fear/a/1.png", "fear/a/1.txt", "fear/a/2.png", "neutral/a/0.png", "neutral/a/0.txt");
    touch("fear/stray.png", "hapy/a/1.png", "contempt/a/1.png", "fear/A/1.png", "fear/A/1.txt");
    touch("fear/b/1.png", "fear/b/1.txt", "neutral/c/notes.md", "fear/a/more/1.png");
    FaceSet set = open("", Map.of());

    assertThat(set.queries()).extracting(Face::subject).containsExactly("A", "a", "b");
    assertThat(set.problems())
        .extracting(p -> directory.relativize(p.file()) + ": " + p.message())
        .containsExactlyInAnyOrder(
            "fear/stray.png: expected folders here, found an image",
            "hapy: expected a folder named like an expression here: 'hapy' is no expression (did"
                + " you mean happy?); known: neutral, anger, contempt, disgust, fear, happy,"
                + " sadness, surprise, squint, scream",
            "contempt/a: contempt is none of the classes anger, disgust, fear, happy, sadness,"
                + " surprise; name those you want in the option classes",
            "contempt/a: the same person as "
                + directory.resolve("fear/A")
                + "? write a person always in the same case",
            "fear/A: subject A has no neutral image; add one",
            "fear/a/2.png: has no landmark file beside it, though "
                + directory.resolve("fear/A/1.png")
                + " has one",
            "fear/a/more: expected images here, found a folder",
            "fear/b: subject b has no neutral image; add one",
            "neutral/c: expected images, found notes.md");
  }

  @Test
  void theOrderCanBeGiven() throws IOException {
    // Somebody is called Joy.
    touch("joy/happy/1.png", "joy/neutral/0.png", "ben/happy/1.png", "ben/neutral/0.png");
    assertThat(open("", Map.of("order", "person-first")).problems()).isEmpty();
    assertThat(open("", Map.of()).problems()).isNotEmpty();
  }

  @Test
  void refusesAnotherLayoutWithAHint() throws IOException {
    touch("mine/faces/happy/a/1.png", "mine/faces/neutral/a/1.png", "empty/x/y.png");
    refused("mine", "; did you mean " + directory.resolve("mine/faces") + "?");
    refused("mine/faces/happy", "; did you mean its parent directory");
    refused("empty", "expected EXPRESSION/PERSON/*.png or PERSON/EXPRESSION/*.png, found x/");
    refused("nowhere", "no such directory");
  }

  private void refused(String root, String message) {
    assertThatThrownBy(() -> open(root, Map.of()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(message);
  }

  private FaceSet open(String root, Map<String, Object> options) {
    return FaceDatasets.open("folder", directory.resolve(root), options);
  }

  private void touch(String... names) throws IOException {
    for (String name : names) {
      Path file = directory.resolve(name);
      Files.createDirectories(file.getParent());
      Files.createFile(file);
    }
  }
}
