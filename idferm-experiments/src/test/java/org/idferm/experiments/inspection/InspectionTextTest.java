package org.idferm.experiments.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.dataset.Factor;
import org.idferm.data.dataset.Problem;
import org.junit.jupiter.api.Test;

class InspectionTextTest {

  private static final Path ROOT = Path.of("set");

  @Test
  void aSetOfSingleImagesHasNoSequences() {
    List<Face> queries =
        List.of(
            face("1", "A", Expression.HAPPY),
            face("2", "A", Expression.HAPPY),
            face("3", "B", Expression.FEAR));
    List<Face> neutrals = List.of(face("4", "A", Expression.NEUTRAL));
    List<Face> inputs = List.of(face("5", "C", Expression.SQUINT));
    Factor parity = new Factor("parity", f -> "13".contains(f.image().toString()) ? "odd" : "even");

    String text =
        text(
            new FaceSet("own", ROOT, classes(), queries, neutrals, 4, List.of()),
            inputs,
            List.of(parity),
            List.of());

    assertThat(text)
        .doesNotContain("sequences")
        .containsPattern("people +3\n")
        .containsPattern("with a label +2\n")
        .containsPattern("images to classify +3\n")
        .containsPattern("generator inputs only +1\n")
        .containsPattern("happy +1 +2\n")
        .containsPattern("fear +1 +1\n")
        .containsPattern("parity +images\neven +3\nodd +2\n")
        .containsPattern("C +1 +fear 0, happy 0\n")
        .contains("a sample of 1 of 5 images was read; no checksum");
  }

  @Test
  void aSetWithoutClassesHasNeitherClassesNorFolds() {
    FaceSet set = new FaceSet("own", ROOT, List.of(), List.of(), List.of(), 0, List.of());
    String text =
        text(
            set,
            List.of(face("1", "A", Expression.NEUTRAL), face("2", "B", Expression.NEUTRAL)),
            List.of(),
            List.of());
    assertThat(text).doesNotContain("class ").doesNotContain("fold").contains("people");
  }

  @Test
  void aThousandProblemsAreShownAndTheOthersCounted() {
    List<Problem> problems = new ArrayList<>();
    IntStream.range(0, 1003).forEach(i -> problems.add(new Problem(Path.of("f" + i), "bad")));
    FaceSet set = new FaceSet("own", ROOT, classes(), List.of(), List.of(), 0, problems);
    assertThat(text(set, List.of(face("1", "A", Expression.HAPPY)), List.of(), problems))
        .contains("problems: 1003\n", "  f999: bad\n  ... and 3 more: --problems FILE writes all\n")
        .doesNotContain("f1000");
  }

  @Test
  void listsFilesThatCannotBeReadInsteadOfStopping() {
    Path missing = Path.of("gone.png");
    FaceSet set =
        new FaceSet(
            "own",
            ROOT,
            classes(),
            List.of(face("gone.png", "A", Expression.FEAR)),
            List.of(),
            1,
            List.of());
    List<Problem> problems = List.of(new Problem(missing, "cannot be read"));
    ContactFaces none = new ContactFaces(List.of(), List.of());
    Inspection all = new Inspection(set, List.of(), List.of(), 1, List.of(), problems, none);
    assertThat(new InspectionText(all, Optional.empty(), false).toString())
        .contains("SHA-256 none: not all files can be read")
        .contains("gone.png: cannot be read");
  }

  private static String text(
      FaceSet set, List<Face> inputs, List<Factor> factors, List<Problem> problems) {
    ContactFaces none = new ContactFaces(List.of(), List.of());
    // Nothing was read, so that no checksum of the files, which do not exist, is asked for.
    int read = set.queries().isEmpty() ? 0 : 1;
    Inspection inspection = new Inspection(set, inputs, factors, read, List.of(), problems, none);
    return new InspectionText(inspection, Optional.empty(), true)
        .toString()
        .replace(System.lineSeparator(), "\n");
  }

  private static List<Expression> classes() {
    return List.of(Expression.FEAR, Expression.HAPPY);
  }

  private static Face face(String name, String subject, Expression expression) {
    return new Face(Path.of(name), subject, expression, name, 1, Optional.empty());
  }
}
