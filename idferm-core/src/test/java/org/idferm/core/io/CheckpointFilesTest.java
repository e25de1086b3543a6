package org.idferm.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.idferm.core.error.UserException;
import org.idferm.core.io.CheckpointFiles.Found;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.factory.Nd4j;

class CheckpointFilesTest {

  @TempDir private Path directory;
  private Path latest;
  private Path before;
  private CheckpointFiles files;

  @BeforeEach
  void name() {
    latest = directory.resolve("m-checkpoint.npz");
    before = directory.resolve("m-checkpoint-before.npz");
    files = new CheckpointFiles(latest);
  }

  @Test
  void theOneBeforeIsKept() throws IOException {
    assertThat(files.newest()).isEmpty();
    assertThat(files.mend()).isEqualTo(Found.SOUND);
    write(1);
    assertThat(before).doesNotExist();
    write(2);
    write(3);
    assertThat(step(latest)).isEqualTo(3);
    assertThat(step(before)).isEqualTo(2);
    try (var all = Files.list(directory)) {
      assertThat(all).containsExactlyInAnyOrder(latest, before);
    }
    files.delete();
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void aDamagedOneGivesWayToTheOneBefore() throws IOException {
    write(1);
    write(2);
    damage(latest);
    assertThat(files.mend()).isEqualTo(Found.ONE_BEFORE);
    assertThat(step(files.newest().orElseThrow())).isEqualTo(1);
    assertThat(files.mend()).isEqualTo(Found.SOUND);
  }

  @Test
  void whereBothAreDamagedNothingIsLeft() throws IOException {
    write(1);
    write(2);
    damage(latest);
    damage(before);
    assertThat(files.mend()).isEqualTo(Found.NOTHING);
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void aCrashBetweenBothLeavesTheOneBefore() throws IOException {
    write(1);
    Files.move(latest, before);
    assertThat(files.mend()).isEqualTo(Found.SOUND);
    assertThat(step(files.newest().orElseThrow())).isEqualTo(1);
    damage(before);
    assertThat(files.mend()).isEqualTo(Found.NOTHING);
  }

  @Test
  void whatACrashBeforeTheMovesHasLeftIsDeletedToo() throws IOException {
    write(1);
    Files.move(latest, directory.resolve("m-checkpoint-next.npz"));
    files.delete();
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void whatMayNotBeReadIsNotTakenForDamaged() throws IOException {
    write(1);
    assumeTrue(latest.toFile().setReadable(false) && !Files.isReadable(latest), "not as root");
    assertThatThrownBy(files::mend)
        .isInstanceOf(UserException.class)
        .hasMessageContaining("permissions");
    assertThat(latest).exists();
  }

  private void write(double step) {
    files.write(Map.of("step", Nd4j.createFromArray(step)));
  }

  private static double step(Path file) {
    return NpzFile.read(file).get("step").getDouble(0);
  }

  private static void damage(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }
}
