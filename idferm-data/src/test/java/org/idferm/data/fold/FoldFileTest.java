package org.idferm.data.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.idferm.core.error.DataException;
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
      value = {"0,a", "0,a,tset", "x,a,test", "0,,test", "0,a,test,b", "-1,a,test"})
  void namesABadLine(String line) throws Exception {
    assertRefused("fold,subject,role\n0,b,train\n" + line + "\n", "line 3: expected", line);
  }

  @Test
  void refusesAnotherHeaderAndOverlap() throws Exception {
    assertRefused("", "line 1: expected the header", "");
    assertRefused("subject,fold\n", "line 1: expected the header", "");
    assertRefused(
        "fold,subject,role\n0,a,train\n0,a,test\n", "a in both training and test", "fold 0");
  }

  @Test
  void refusesANameThatBreaksTheFile() {
    Fold fold = new Fold(0, new TreeSet<>(List.of("a,b")), new TreeSet<>(), new TreeSet<>());
    assertThatThrownBy(() -> FoldFile.write(file, List.of(fold)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a,b");
    assertThat(file).doesNotExist();
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
