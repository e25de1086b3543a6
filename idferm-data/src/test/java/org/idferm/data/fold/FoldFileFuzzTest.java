package org.idferm.data.fold;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.idferm.core.fuzz.Damage;
import org.idferm.core.fuzz.Hostile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class FoldFileFuzzTest {

  @TempDir static Path directory;

  static Stream<byte[]> files() {
    return Stream.of(
            "fold,subject,role\n0,a,train\n0,b,validation\n0,c,test\n1,c,train\n1,a,test\n",
            "fold,subject,role\r\n0,\"a,\"\"b\",train\r\n0,c,test\r\n",
            "fold,subject,role\n",
            "")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("files")
  @FuzzTest
  void anyFile(byte[] bytes) {
    Path file = Hostile.file(directory.resolve("f.csv"), bytes);
    Hostile.feed(
        () -> {
          List<Fold> folds = FoldFile.read(file);
          Path copy = directory.resolve("copy.csv");
          FoldFile.write(copy, folds);
          assertThat(FoldFile.read(copy)).isEqualTo(folds);
        });
  }

  @Test
  void damagedFiles() {
    Damage.of(files(), 200).forEach(this::anyFile);
  }
}
