package org.idferm.experiments.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.idferm.core.error.UserException;
import org.idferm.experiments.config.ConfigOverride;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.config.RunConfigs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputDirectoryTest {

  private static final ExperimentConfig CONFIG = ExperimentConfig.defaults();

  @TempDir private Path directory;
  private Path root;

  @BeforeEach
  void chooseRoot() {
    root = directory.resolve("a/b");
  }

  @Test
  void isMadeWithTheConfigurationInIt() {
    try (OutputDirectory out = open(OutputMode.NEW)) {
      assertThat(
              RunConfigs.read(root.resolve("config.yaml"), List.of(), ExperimentConfig.defaults()))
          .isEqualTo(CONFIG);
      assertThat(out.resumed()).isFalse();
    }
  }

  @Test
  void disappearsIfNothingWasWritten() throws IOException {
    open(OutputMode.NEW).close();
    assertThat(root.getParent()).doesNotExist();

    Files.createDirectories(root);
    open(OutputMode.NEW).close();
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void aFinishedRunIsRefusedUnlessForced() throws IOException {
    leave("results.json");

    assertRefused(OutputMode.NEW, "holds a finished run", "--force");
    assertRefused(OutputMode.RESUME, "holds a finished run");
    assertThat(root.resolve("results.json")).exists();
    try (OutputDirectory out = open(OutputMode.FORCE)) {
      out.file("folds.csv");
    }
    assertThat(root.resolve("results.json")).doesNotExist();
  }

  @Test
  void forceDeletesNothingBeforeTheNewRunWrites() throws IOException {
    leave("results.json");
    String before = Files.readString(root.resolve("config.yaml"));

    open(OutputMode.FORCE).close();

    assertThat(root.resolve("results.json")).exists();
    assertThat(root.resolve("config.yaml")).hasContent(before);
    assertRefused(OutputMode.NEW, "holds a finished run");
  }

  @Test
  void anUnfinishedRunIsRefusedUnlessResumedOrForced() throws IOException {
    leave("folds.csv");

    assertRefused(OutputMode.NEW, "holds an unfinished run", "--resume", "--force");
    try (OutputDirectory out = open(OutputMode.RESUME)) {
      assertThat(out.resumed()).isTrue();
      assertThat(out.file("folds.csv")).exists();
    }
    assertThat(root.resolve("folds.csv")).exists();
  }

  @Test
  void anotherConfigurationIsNotResumed() throws IOException {
    leave("folds.csv");
    ExperimentConfig other =
        RunConfigs.parse(
            "{threads: 2, methods: {m: {metric-loss: {name: none}}}}",
            "test",
            List.of(ConfigOverride.parse("rml.lambda=0.5")),
            ExperimentConfig.defaults());

    assertThatThrownBy(() -> OutputDirectory.open(root, other, OutputMode.RESUME))
        .isInstanceOf(UserException.class)
        .hasMessageContainingAll(
            "rml.lambda (1.0 before, now 0.5)",
            "threads (0 before, now 2)",
            "methods.idferm.metric-loss.name (\"rml\" before, now nothing)");
  }

  @Test
  void resumingNothingBegins() {
    try (OutputDirectory out = open(OutputMode.RESUME)) {
      assertThat(out.resumed()).isFalse();
    }
  }

  @Test
  void forceDeletesWhatARunWroteAndNothingElse() throws IOException {
    Path outside = Files.writeString(directory.resolve("outside.txt"), "keep");
    try (OutputDirectory out = open(OutputMode.NEW)) {
      Files.createDirectories(out.file("report").resolve("figures"));
      Files.writeString(root.resolve("report/figures/x.png"), "x");
      Files.createSymbolicLink(root.resolve("report/link"), directory);
    }
    Files.writeString(root.resolve("notes.txt"), "the user's");

    try (OutputDirectory out = open(OutputMode.FORCE)) {
      out.file("folds.csv");
      assertThat(root.resolve("report")).doesNotExist();
      assertThat(root.resolve("notes.txt")).exists();
      assertThat(outside).exists();
      assertThatThrownBy(() -> out.file("notes.txt"))
          .isInstanceOf(UserException.class)
          .hasMessageContaining("was not written by a run");
    }
  }

  @Test
  void aForgedMarkerDoesNotReachOutside() throws IOException {
    Path outside = Files.writeString(directory.resolve("outside.txt"), "keep");
    Files.createDirectories(root);
    Files.writeString(root.resolve(".idferm-run"), "../../outside.txt\n..\n" + outside + "\n");

    try (OutputDirectory out = open(OutputMode.FORCE)) {
      out.file("folds.csv");
    }

    assertThat(outside).exists();
  }

  @Test
  void foreignFilesAreRefusedEvenByForce() throws IOException {
    Files.createDirectories(root);
    Files.writeString(root.resolve("thesis.tex"), "years of work");

    for (OutputMode mode : OutputMode.values()) {
      assertRefused(mode, "not a run's directory", "thesis.tex");
    }
    assertThat(root).isDirectoryNotContaining(p -> !p.endsWith("thesis.tex"));
  }

  @Test
  void aLivingRunsDirectoryIsRefused() {
    try (OutputDirectory first = open(OutputMode.NEW)) {
      assertThat(first.root()).isEqualTo(root);
      assertRefused(OutputMode.FORCE, "in use by another run");
    }
  }

  @Test
  void unwritablePlacesAreRefused() throws IOException {
    Files.writeString(directory.resolve("a"), "a file");
    assertRefused(OutputMode.NEW, "cannot write to the output directory", "choose another --out");

    Files.writeString(directory.resolve("file"), "a file");
    root = directory.resolve("file");
    assertRefused(OutputMode.NEW, "a file stands where a directory is needed");
  }

  @Test
  void aNearlyFullDiskIsRefused() {
    assertThatThrownBy(() -> DiskSpace.require(root, (200L << 20) - 1))
        .isInstanceOf(UserException.class)
        .hasMessageContainingAll("only 199 MB are free", "200 MB");
    DiskSpace.require(root, 200L << 20);
  }

  @Test
  void namesWithASeparatorAreRefused() {
    try (OutputDirectory out = open(OutputMode.NEW)) {
      assertThatThrownBy(() -> out.file("../x")).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private OutputDirectory open(OutputMode mode) {
    return OutputDirectory.open(root, CONFIG, mode);
  }

  private void leave(String name) throws IOException {
    try (OutputDirectory out = open(OutputMode.NEW)) {
      Files.writeString(out.file(name), "{}");
    }
  }

  private void assertRefused(OutputMode mode, String... parts) {
    assertThatThrownBy(() -> open(mode).close())
        .isInstanceOf(UserException.class)
        .hasMessageContainingAll(parts)
        .message()
        .doesNotContain("\n");
  }
}
