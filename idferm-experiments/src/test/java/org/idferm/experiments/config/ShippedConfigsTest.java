package org.idferm.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.generator.GeneratorExperiment;
import org.idferm.experiments.pipeline.ConfigurationCheck;
import org.idferm.experiments.pipeline.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file in {@code configs} is a configuration that would run, given its data. */
class ShippedConfigsTest {

  private static final Path CONFIGS = Path.of("..", "configs");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(CONFIGS)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void smallOnesStandBesideThoseOfThePaper() throws IOException {
    assertThat(files()).hasSizeGreaterThan(10).allMatch(f -> f.toString().endsWith(".yaml"));
    try (Stream<Path> paper = Files.list(CONFIGS.resolve("paper"))) {
      assertThat(paper)
          .allMatch(f -> Files.exists(CONFIGS.resolve("small").resolve(f.getFileName())));
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void isReadAndChecked(Path file) throws IOException {
    String yaml = Files.readString(file);
    assertThat(yaml.lines().allMatch(line -> line.length() <= 105)).as("lines to read").isTrue();
    assertThat(yaml).startsWith("# ").contains("\nexperiment: ", file.getFileName().toString());

    if (yaml.contains("\nmethods:")) {
      ExperimentConfig config = read(file, ExperimentConfig.defaults());
      assertThatCode(() -> new Experiment(StopSignal.never()).check(config))
          .doesNotThrowAnyException();
      assertName(file, config);
    } else if (yaml.contains("\nhng:")) {
      GeneratorConfig config = read(file, GeneratorConfig.defaults());
      assertThatCode(() -> new GeneratorExperiment(StopSignal.never()).check(config))
          .doesNotThrowAnyException();
      assertName(file, config);
    } else {
      FeaturesConfig config = read(file, FeaturesConfig.defaults());
      ConfigurationCheck.dataset(config.dataset());
      assertName(file, config);
    }
  }

  /** A run's own directory tells which of the two it was. */
  private static void assertName(Path file, RunConfig config) {
    String name = file.getFileName().toString().replace(".yaml", "");
    assertThat(config.experiment()).startsWith(name.replace("compare-ckplus", "compare"));
  }

  /** With directories, and without the landmark model, which no test machine has to have. */
  private static <C extends RunConfig> C read(Path file, C defaults) throws IOException {
    List<ConfigOverride> local = new ArrayList<>();
    local.add(ConfigOverride.data("."));
    if (Files.readString(file).contains("\npretrain:")) {
      local.add(ConfigOverride.parse("pretrain.dataset.path=.."));
      local.add(ConfigOverride.parse("pretrain.dataset.landmarks=files"));
    }
    if (Files.readString(file).contains("\ntest:")) {
      local.add(ConfigOverride.parse("test.dataset.path=.."));
    }
    return RunConfigs.read(file, local, defaults);
  }
}
