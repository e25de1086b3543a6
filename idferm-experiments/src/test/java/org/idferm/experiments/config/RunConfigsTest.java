package org.idferm.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.idferm.core.error.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunConfigsTest {

  @Test
  void leavesDefaultsWhereNothingIsSaid() {
    ExperimentConfig config = parse("");

    assertThat(config).isEqualTo(ExperimentConfig.defaults());
    assertThat(config.hng().lambda1()).isEqualTo(0.03);
    assertThat(config.rml().learningRate()).isEqualTo(0.1);
    assertThat(config.methods().keySet()).containsExactly("idferm", "softmax");
  }

  @Test
  void keepsTheDefaultOfAKeyWithoutAValue() {
    assertThat(parse("threads:\ndataset:\n  path:\nrml:\n")).isEqualTo(ExperimentConfig.defaults());
  }

  @Test
  void readsNestedValuesAndLossOptions() {
    ExperimentConfig config =
        parse(
            """
            experiment: quick
            rml: {per-class: 3, learning-rate: 1e-2, lambda: 1}
            methods:
              general: {metric-loss: {name: rml, sign: general, margin: 1.0, n: 2}}
            """);

    assertThat(config.experiment()).isEqualTo("quick");
    assertThat(config.rml().perClass()).isEqualTo(3);
    assertThat(config.rml().learningRate()).isEqualTo(0.01);
    assertThat(config.rml().momentum()).isEqualTo(0.9);
    assertThat(config.methods().keySet()).containsExactly("general");
    assertThat(config.methods().get("general").metricLoss())
        .isEqualTo(new MetricLossConfig("rml", Map.of("sign", "general", "margin", 1.0, "n", 2)));
  }

  @Test
  void writesYamlThatReadsBackEqual() {
    ExperimentConfig config =
        parse(
            """
            seed: -9223372036854775808
            dataset: {path: 'C:\\faces: "my" #1'}
            features: {learning-rate: 0.0000003}
            methods:
              a: {metric-loss: {name: rml, text: '1.0', whole: 5, real: 5.0, deep: {x: [1, true]}}}
              b: {metric-loss: {name: none, yes: 'true', empty: '', nothing: null, e: '1e-3'}}
            """);

    String yaml = config.toYaml();

    assertThat(parse(yaml)).isEqualTo(config);
    assertThat(yaml).contains("learning-rate: 0.0000003\n");
  }

  @Test
  void givesTheRepositorysConfigurationsNoSurprise() {
    Path configs = Path.of("..", "configs");
    assertThat(
            RunConfigs.read(
                    configs.resolve("quickstart.yaml"), List.of(), ExperimentConfig.defaults())
                .dataset())
        .returns("synthetic", DatasetConfig::name);
    assertThat(
            RunConfigs.read(
                    configs.resolve("small/ckplus-7.yaml"), List.of(), ExperimentConfig.defaults())
                .protocol())
        .returns(5, ProtocolConfig::folds);
    assertThat(
            RunConfigs.read(
                    configs.resolve("small/multipie-features.yaml"),
                    List.of(),
                    FeaturesConfig.defaults())
                .features())
        .returns(8, FeatureNetConfig::width)
        .returns(WeightsConfig.none(), FeatureNetConfig::identity);
  }

  @Test
  void suggestsTheNearestKey() {
    assertRefused("seed: 1\nhng:\n  lamda1: 0.1\n", "test.yaml:3", "hng.lamda1", "hng.lambda1?");
    assertRefused("rml: {latent: 4}", "test.yaml:1", "rml.latent", "did you mean hng.latent?");
    assertRefused("zzzzzzzzzzz: 1", "unknown key zzzzzzzzzzz", "valid keys are experiment, seed");
    assertRefused("methods: {a: {loss: 1}}", "unknown key methods.a.loss");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hng: {lambda1: -1}             | hng.lambda1 must be a number from 0 to 1000, found -1
          rml: {learning-rate: 0}        | greater than 0 and at most 10, found 0
          rml: {lambda: .nan}            | test.yaml:1: not valid YAML
          rml: {lambda: 1e400}           | rml.lambda must be a number from 0 to 1000
          protocol: {folds: 1}           | protocol.folds must be a whole number from 2
          threads: 1.5                   | threads must be a whole number from 0 to 1024, found 1.5
          threads: 99999999999999        | threads must be a whole number from 0 to 1024
          seed: 99999999999999999999     | seed must be a whole number, found 99999999999999999999
          threads: many                  | threads must be a whole number from 0 to 1024, found "many"
          hng: {symmetry: sobel}         | must be one of laplacian, pixel, found "sobel"
          experiment: ../evil            | experiment must be a name
          experiment: 2024               | experiment must be text
          dataset: ckplus                | dataset must be a map of keys, found "ckplus"
          dataset: [1]                   | dataset must be a map of keys, found a list
          methods: {}                    | methods must be a map with at least one entry
          'methods: {a/b: {}}'           | methods.a/b must be a name
          'methods: {a: {}}'             | methods.a.metric-loss is missing
          'methods: {a: {metric-loss: {sign: x}}}' | methods.a.metric-loss.name is missing
          protocol: {split: loso}        | protocol.split must be one of k-fold, stratified-k-fold, leave-one-person-out, found "loso"
          protocol: {allow-missing-classes: maybe} | must be true or false, found "maybe"
          """)
  void namesKeyRangeAndFinding(String yaml, String message) {
    assertRefused(yaml, "test.yaml", message);
  }

  @Test
  void namesTheLineOfASyntaxError() {
    assertRefused("seed: 1\nhng: {width: 2\nrml: 3\n", "test.yaml:3: not valid YAML");
    assertRefused("seed: 1\nseed: 2\n", "test.yaml:2", "Duplicate", "seed");
    assertRefused("- 1\n", "expected a map of keys");
    assertRefused("seed: 1\n---\nseed: 2\n", "expected one YAML document");
  }

  @Test
  void appliesOverridesInOrder() {
    ExperimentConfig config =
        parse(
            "rml: {lambda: 2}",
            ConfigOverride.parse("rml.lambda=0.5"),
            ConfigOverride.parse("methods.idferm.metric-loss.sign=general"),
            ConfigOverride.parse("hng={width: 3}"),
            ConfigOverride.seed(7),
            ConfigOverride.threads(2),
            ConfigOverride.data("true"),
            ConfigOverride.parse("rml.lambda=0.25"));

    assertThat(config.rml().lambda()).isEqualTo(0.25);
    assertThat(config.methods().get("idferm").metricLoss().options())
        .isEqualTo(Map.of("sign", "general"));
    assertThat(config.hng().width()).isEqualTo(3);
    assertThat(config.hng().latent()).isEqualTo(256);
    assertThat(config.seed()).isEqualTo(7);
    assertThat(config.threads()).isEqualTo(2);
    assertThat(config.dataset().path()).isEqualTo("true");
  }

  @Test
  void refusesWrongOverrides() {
    assertThatThrownBy(() -> ConfigOverride.parse("rml.lambda"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("expected KEY=VALUE");
    assertThatThrownBy(() -> parse("", ConfigOverride.parse("rml.lamda=1")))
        .hasMessage("--set rml.lamda=1: unknown key rml.lamda: did you mean rml.lambda?");
    assertThatThrownBy(() -> parse("", ConfigOverride.parse("rnl.lambda=1")))
        .hasMessageContaining("--set rnl.lambda=1: rnl is no section")
        .hasMessageContaining("rml");
    assertThatThrownBy(() -> parse("", ConfigOverride.parse("rml.lambda=[1")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("--set rml.lambda=[1: not valid YAML");
    assertThatThrownBy(() -> parse("", ConfigOverride.parse("rml.lambda=-1")))
        .hasMessageContaining("from 0 to 1000, found -1");
  }

  @Test
  void saysThatAFileIsMissingOrUnreadable(@TempDir Path directory) throws IOException {
    assertThatThrownBy(
            () ->
                RunConfigs.read(
                    directory.resolve("no.yaml"), List.of(), ExperimentConfig.defaults()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("no.yaml: there is no such file");
    assertThatThrownBy(() -> RunConfigs.read(directory, List.of(), ExperimentConfig.defaults()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("it is a directory");
    Path binary = Files.write(directory.resolve("b.yaml"), new byte[] {(byte) 0xff, 0, 1});
    assertThatThrownBy(() -> RunConfigs.read(binary, List.of(), ExperimentConfig.defaults()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("not a text file");
  }

  private static ExperimentConfig parse(String yaml, ConfigOverride... overrides) {
    return RunConfigs.parse(yaml, "test.yaml", List.of(overrides), ExperimentConfig.defaults());
  }

  private static void assertRefused(String yaml, String... parts) {
    assertThatThrownBy(() -> parse(yaml))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContainingAll(parts)
        .message()
        .doesNotContain("\n");
  }

  @Test
  void anOverrideOfAllMethodsLeavesNoneOfTheFilesMethods() {
    ExperimentConfig config =
        RunConfigs.parse(
            "methods: {a: {metric-loss: {name: none}}}",
            "test",
            List.of(ConfigOverride.parse("methods={b: {metric-loss: {name: none}}}")),
            ExperimentConfig.defaults());
    assertThat(config.methods()).containsOnlyKeys("b");
    assertThatThrownBy(
            () ->
                RunConfigs.parse(
                    "",
                    "test",
                    List.of(ConfigOverride.parse("methods={}")),
                    ExperimentConfig.defaults()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("methods must be a map with at least one entry");
  }
}
