package org.idferm.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.idferm.core.error.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {

  @TempDir private Path directory;

  @Test
  void replacesTheContentAndLeavesNothingElse() {
    Path file = directory.resolve("a.txt");
    AtomicFiles.writeText(file, "a longer first text");
    AtomicFiles.writeText(file, "größer");
    assertThat(file).hasContent("größer");
    assertThat(directory).isDirectoryContaining(f -> f.equals(file));
    assertThat(directory.toFile().list()).hasSize(1);
  }

  @Test
  void keepsTheOldContentWhenTheWriterFails() {
    Path file = directory.resolve("a.txt");
    AtomicFiles.writeText(file, "old");
    assertThatThrownBy(
            () ->
                AtomicFiles.write(
                    file,
                    out -> {
                      out.write(1);
                      throw new IOException("disk on fire");
                    }))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("cannot write " + file + " (disk on fire): ");
    assertThatThrownBy(
            () ->
                AtomicFiles.write(
                    file,
                    out -> {
                      throw new IllegalStateException("a bug");
                    }))
        .hasMessage("a bug");
    assertThat(file).hasContent("old");
    assertThat(directory.toFile().list()).containsExactly("a.txt");
  }

  @Test
  void acceptsWritersThatCloseTheStream() {
    Path file = directory.resolve("a.bin");
    AtomicFiles.write(
        file,
        out -> {
          out.write(7);
          out.close();
        });
    assertThat(file).hasBinaryContent(new byte[] {7});
  }

  @Test
  void makesMissingDirectories() {
    Path file = directory.resolve("x/y/a.txt");
    AtomicFiles.writeText(file, "text");
    assertThat(file).hasContent("text");
  }

  @Test
  void refusesAFileWhereADirectoryIsNeeded() throws IOException {
    Path notDirectory = Files.createFile(directory.resolve("x"));
    Path file = notDirectory.resolve("a.txt");
    assertThatThrownBy(() -> AtomicFiles.writeText(file, "text"))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("cannot write " + file)
        .hasMessageContaining("a file stands where a directory is needed");
    // One level further down the operating system words it.
    assertThatThrownBy(() -> AtomicFiles.writeText(file.resolve("b.txt"), "text"))
        .isInstanceOf(UserException.class);
    assertThat(notDirectory).isEmptyFile();
  }

  @Test
  void refusesADirectoryWhereTheFileShouldBe() throws IOException {
    Path taken = Files.createDirectory(directory.resolve("taken"));
    assertThatThrownBy(() -> AtomicFiles.writeText(taken, "text"))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("cannot write " + taken);
    assertThat(directory.toFile().list()).containsExactly("taken");
  }
}
