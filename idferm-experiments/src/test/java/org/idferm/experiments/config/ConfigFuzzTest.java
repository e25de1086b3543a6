package org.idferm.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.idferm.core.fuzz.Damage;
import org.idferm.core.fuzz.Hostile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class ConfigFuzzTest {

  static Stream<byte[]> files() throws IOException {
    return Stream.concat(
        Stream.of(Files.readAllBytes(Path.of("..", "configs", "quickstart.yaml"))),
        bytes(
            "seed: 1\nhng: {lambda1: 1e-2}\n",
            "a: &a [1]\nb: *a\n",
            "? [x]\n: 1\n",
            "!!float .nan",
            "seed: 0x1F\nthreads: 1_0\n",
            "protocol: {split: k-fold, fold-file: 'x'}"));
  }

  static Stream<byte[]> settings() {
    return bytes("rml.lambda=0.5", "methods={a: {metric-loss: {name: none}}}", "dataset.frames=3");
  }

  private static Stream<byte[]> bytes(String... texts) {
    return Stream.of(texts).map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("files")
  @FuzzTest
  void anyFile(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Hostile.feed(
        () -> {
          ExperimentConfig config =
              RunConfigs.parse(text, "f.yaml", List.of(), ExperimentConfig.defaults());
          ExperimentConfig again =
              RunConfigs.parse(config.toYaml(), "f.yaml", List.of(), ExperimentConfig.defaults());
          assertThat(again).isEqualTo(config);
        });
  }

  @MethodSource("settings")
  @FuzzTest
  void anySetting(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Hostile.feed(
        () ->
            RunConfigs.parse(
                "", "f.yaml", List.of(ConfigOverride.parse(text)), ExperimentConfig.defaults()));
  }

  @Test
  void damagedFiles() throws IOException {
    Damage.of(files(), 100).forEach(this::anyFile);
  }

  @Test
  void damagedSettings() {
    Damage.of(settings(), 200).forEach(this::anySetting);
  }
}
