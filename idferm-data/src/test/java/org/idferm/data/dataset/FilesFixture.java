package org.idferm.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.idferm.core.error.DataException;

/** Builds a data set's directory. The images hold text: listing must not decode them. */
public final class FilesFixture {

  /** The set's directory. */
  public final Path root;

  private final String dataset;

  public FilesFixture(String dataset, Path root) {
    this.dataset = dataset;
    this.root = root;
  }

  public FilesFixture directory(String name) {
    try {
      Files.createDirectories(root.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public FilesFixture file(String name, String text) {
    Path file = root.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Writes files whose names are made of a pattern and the numbers from first to last. */
  public FilesFixture files(String pattern, int first, int last) {
    for (int i = first; i <= last; i++) {
      file(pattern.formatted(i), "frame " + i);
    }
    return this;
  }

  public FaceSet open(Map<String, Object> options) {
    return FaceDatasets.open(dataset, root, options);
  }

  public FaceSet open() {
    return open(Map.of());
  }

  /** Opens the set and expects one problem in it. */
  public FaceSet assertProblem(String file, String message) {
    FaceSet set = open();
    assertThat(set.problems()).hasSize(1);
    assertThat(set.problems().get(0).file()).isEqualTo(root.resolve(file));
    assertThat(set.problems().get(0).message()).contains(message).doesNotContain("\n");
    return set;
  }

  /** Expects that the set is refused altogether. */
  public void assertRefused(Map<String, Object> options, String message) {
    assertThatThrownBy(() -> open(options))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(root.toString())
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
  }
}
