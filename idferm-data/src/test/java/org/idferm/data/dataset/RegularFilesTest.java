package org.idferm.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(10) // a pipe that is opened waits for a writer
class RegularFilesTest {

  @TempDir Path directory;

  @Test
  void readsUpToTheLimit() throws Exception {
    Path file = Files.write(directory.resolve("f"), new byte[] {1, 2, 3});
    assertThat(RegularFiles.read(file, 3, "three bytes")).containsExactly(1, 2, 3);
    assertRefused(
        () -> RegularFiles.read(file, 2, "two bytes"),
        file + ": expected two bytes in at most 2 bytes, found 3 bytes");
  }

  @Test
  void refusesWhatCannotBeRead() throws Exception {
    assertRefused(
        () -> RegularFiles.requireRegular(directory),
        directory + ": expected a file, found a directory");
    Path none = directory.resolve("none");
    assertRefused(() -> RegularFiles.requireRegular(none), none + ": no such file");
    Path dangling = Files.createSymbolicLink(directory.resolve("dangling"), none);
    assertRefused(() -> RegularFiles.requireRegular(dangling), dangling + ": no such file");
    Path loop = directory.resolve("loop");
    Files.createSymbolicLink(loop, loop);
    assertThatThrownBy(() -> RegularFiles.requireRegular(loop))
        .isInstanceOf(BadFileException.class)
        .hasMessageStartingWith(loop + ": cannot be read: ")
        .hasMessageNotContaining("\n");
  }

  @Test
  void refusesPipesAndDevices() throws Exception {
    Path zero = Path.of("/dev/zero");
    Assumptions.assumeTrue(Files.exists(zero), "needs a Unix system");
    assertRefused(
        () -> RegularFiles.read(zero, 10, "text"),
        zero + ": expected a file, found a pipe or device");
    Path pipe = directory.resolve("pipe");
    Process mkfifo = new ProcessBuilder("mkfifo", pipe.toString()).start();
    Assumptions.assumeTrue(mkfifo.waitFor() == 0, "needs mkfifo");
    assertRefused(
        () -> RegularFiles.read(pipe, 10, "text"),
        pipe + ": expected a file, found a pipe or device");
  }

  @Test
  void readsWhatTheKernelMakesUp() {
    Path status = Path.of("/proc/self/status"); // its size is given as 0
    Assumptions.assumeTrue(Files.exists(status), "needs /proc");
    assertThat(RegularFiles.read(status, 1 << 16, "text")).isNotEmpty();
    assertThatThrownBy(() -> RegularFiles.read(status, 10, "text"))
        .isInstanceOf(BadFileException.class)
        .hasMessageContaining("in at most 10 bytes, found 11 bytes");
  }

  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(BadFileException.class).hasMessage(message);
  }
}
