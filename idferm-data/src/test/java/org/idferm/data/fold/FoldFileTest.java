package org.idferm.data.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.data.dataset.FaceSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldFileTest {

  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = directory.resolve("folds.csv");
  }

  @Test
  void writesOneLineAPerson() throws Exception {
    FoldFile.write(file, PersonFolds.kFold(List.of("a", "b", "c"), 3, 2).subList(0, 1));
    assertThat(file).hasContent("fold,subject,role\n0,c,train\n0,b,validation\n0,a,test\n");
  }

  @Test
  void readsWhatItWrote() {
    List<Fold> folds = PersonFolds.kFold(List.of("a", "b", "c", "d", "e"), 2, 2);
    FoldFile.write(file, folds);
    assertThat(FoldFile.read(file)).isEqualTo(folds);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0,a",
        "0,a,tset",
        "x,a,test",
        "0,,test",
        "0,a,test,b",
        "0,a,b,test",
        "0,\"a,test",
        "0,\"a\"b\",test",
        ",,",
        "0",
        "-1,a,test",
        "9999999999,a,test",
        "\u0664,a,test"
      })
  void namesABadLine(String line) throws Exception {
    assertRefused("fold,subject,role\n0,b,train\n" + line + "\n", "line 3: expected", line);
  }

  @Test
  void refusesAnotherHeader() throws Exception {
    assertRefused("", "line 1: expected the header", "found ''");
    assertRefused("subject,fold\n", "line 1: expected the header", "found 'subject,fold'");
    assertRefused("fold,subject,role\n", "expected at least one fold", "");
  }

  @Test
  void refusesAPersonTwiceOrInTwoParts() throws Exception {
    assertRefused(
        "fold,subject,role\n0,a,train\n0,b,test\n0,a,test\n",
        "line 4: a is in two parts of fold 0: test here, train in line 2",
        "");
    assertRefused(
        "fold,subject,role\n0,a,train\n0,b,test\n\n0,b,test\n",
        "line 5: b is in fold 0 twice (first in line 3)",
        "");
    assertRefused(
        "fold,subject,role\n0,a,train\n0,b,test\n1,b,test\n1,a,train\n",
        "line 4: b is tested in fold 1 and in fold 0 (line 3)",
        "");
  }

  @Test
  void refusesAGapAndAnEmptyPart() throws Exception {
    assertRefused(
        "fold,subject,role\n0,a,train\n0,b,test\n2,b,train\n2,a,test\n",
        "line 4: expected folds numbered 0, 1, 2 and so on, found fold 2 but no fold 1",
        "");
    assertRefused(
        "fold,subject,role\n0,a,train\n0,b,validation\n",
        "line 2: fold 0 has nobody in the role test",
        "");
  }

  @Test
  void refusesPeopleWhoAreNotInTheSetOrLeftOut() throws Exception {
    FaceSet set = set(List.of("S001", "S002", "S003"), List.of("S004"));
    Files.writeString(file, "fold,subject,role\n0,S001,train\n0,S02,test\n0,S003,train\n");
    assertThatThrownBy(() -> FoldFile.read(file, set))
        .isInstanceOf(DataException.class)
        .hasMessage(file + ": line 3: S02 is not in the data set (did you mean S002?)");

    Files.writeString(file, "fold,subject,role\n0,S001,train\n0,S002,test\n");
    assertThatThrownBy(() -> FoldFile.read(file, set))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(file + ": line 2: fold 0, which begins here, leaves out S003: ");
  }

  @Test
  void takesAFixedSplitAndPeopleWithoutLabels() throws Exception {
    FaceSet set = set(List.of("S001", "S002"), List.of("S004"));
    Files.writeString(
        file, "\ufefffold,subject,role\r\n0, S004 ,train\r\n0,S001,test\r\n0,S002,train\r\n");
    assertThat(FoldFile.read(file, set))
        .containsExactly(
            new Fold(
                0,
                new TreeSet<>(List.of("S002", "S004")),
                new TreeSet<>(),
                new TreeSet<>(List.of("S001"))));
  }

  @Test
  void refusesWhatIsNoTextFile() throws Exception {
    Files.write(file, new byte[] {'f', 'o', '\n', (byte) 0xff});
    assertThatThrownBy(() -> FoldFile.read(file))
        .isInstanceOf(DataException.class)
        .hasMessage(file + ": line 2: expected text in UTF-8, found other bytes");
    assertThatThrownBy(() -> FoldFile.read(directory))
        .isInstanceOf(DataException.class)
        .hasMessage(directory + ": expected a file, found a directory");
    assertThatThrownBy(() -> FoldFile.read(directory.resolve("none.csv")))
        .isInstanceOf(DataException.class)
        .hasMessageEndingWith("none.csv: no such file");
  }

  @Test
  void readsAMillionLines() throws Exception {
    StringBuilder text = new StringBuilder("fold,subject,role\n");
    for (int fold = 0; fold < 1000; fold++) {
      for (int person = 0; person < 1000; person++) {
        text.append(fold).append(",S").append(person);
        text.append(fold == person ? ",test\n" : ",train\n");
      }
    }
    Files.writeString(file, text);
    assertThat(FoldFile.read(file)).hasSize(1000);
  }

  @Test
  void quotesNamesWithCommasAndQuotes() throws Exception {
    Fold fold =
        new Fold(
            0, new TreeSet<>(List.of("a,b", "\"")), new TreeSet<>(), new TreeSet<>(List.of("é")));
    FoldFile.write(file, List.of(fold));
    assertThat(file).hasContent("fold,subject,role\n0,\"\"\"\",train\n0,\"a,b\",train\n0,é,test\n");
    assertThat(FoldFile.read(file)).containsExactly(fold);

    Files.writeString(file, "fold,subject,role\n0,\"a\",train\n0,b,test\n");
    assertThat(FoldFile.read(file).get(0).train()).containsExactly("a");
  }

  @Test
  void refusesANameThatBreaksTheFile() {
    Fold fold = new Fold(0, new TreeSet<>(List.of("a\nb")), new TreeSet<>(), new TreeSet<>());
    assertThatThrownBy(() -> FoldFile.write(file, List.of(fold)))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("subject 'a?b' cannot be written");
    assertThat(file).doesNotExist();
  }

  private FaceSet set(List<String> labelled, List<String> unlabelled) {
    List<Face> queries = labelled.stream().map(s -> face(s, Expression.FEAR)).toList();
    List<Face> neutrals = unlabelled.stream().map(s -> face(s, Expression.NEUTRAL)).toList();
    List<Expression> classes = List.of(Expression.FEAR);
    return new FaceSet("test", directory, classes, queries, neutrals, 0, List.of());
  }

  private Face face(String subject, Expression expression) {
    return new Face(
        directory.resolve(subject + ".png"), subject, expression, subject, 1, Optional.empty());
  }

  private void assertRefused(String text, String message, String found) throws IOException {
    Files.writeString(file, text);
    assertThatThrownBy(() -> FoldFile.read(file))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContaining(message)
        .hasMessageContaining(found);
  }
}
