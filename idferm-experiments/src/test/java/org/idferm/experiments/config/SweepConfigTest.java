package org.idferm.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.idferm.core.error.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepConfigTest {

  @Test
  void everyCombinationIsAPointTheLastKeyChangingFastest() {
    ExperimentConfig config =
        parse("sweep:\n  rml.lambda: [0.5, 2]\n  hng.symmetry: [pixel, laplacian]\n");

    List<SweepPoint> points = SweepPoint.of(config);

    assertThat(points)
        .extracting(SweepPoint::settings)
        .containsExactly(
            Map.of("rml.lambda", 0.5, "hng.symmetry", "pixel"),
            Map.of("rml.lambda", 2, "hng.symmetry", "pixel"),
            Map.of("rml.lambda", 0.5, "hng.symmetry", "laplacian"),
            Map.of("rml.lambda", 2, "hng.symmetry", "laplacian"));
    assertThat(points.get(1).config().rml().lambda()).isEqualTo(2);
    assertThat(points.get(1).config().hng().symmetry()).isEqualTo("pixel");
    assertThat(points.get(1).config().sweep()).isEqualTo(SweepConfig.none());
  }

  @Test
  void withoutASweepThereIsOnePoint() {
    ExperimentConfig config = ExperimentConfig.defaults();

    assertThat(SweepPoint.of(config)).containsExactly(new SweepPoint(Map.of(), config));
  }

  @Test
  void readsBackEqualAndCanBeSetOrEmptiedFromTheCommandLine() {
    ExperimentConfig config =
        parse("", ConfigOverride.parse("sweep.methods.idferm.metric-loss.rank=[4, 8]"));

    assertThat(SweepPoint.of(config).get(1).config().methods().get("idferm").metricLoss().options())
        .isEqualTo(Map.of("rank", 8));
    assertThat(parse(config.toYaml())).isEqualTo(config);
    assertThat(parse(config.toYaml(), ConfigOverride.parse("sweep={}")))
        .isEqualTo(ExperimentConfig.defaults());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rml.lambda: [1, -1]      | test.yaml:3: rml.lambda must be a number from 0 to 1000, found -1
          rml.lamda: [1]           | test.yaml:3: unknown key rml.lamda: did you mean rml.lambda?
          rnl.lambda: [1]          | test.yaml:3: rnl is no section of the configuration (did you mean rml?)
          rml: [1]                 | test.yaml:3: rml must be a map of keys, found 1
          rml.lambda: 1            | test.yaml:3: sweep.rml.lambda must be a list of values under a full key
          rml.lambda: []           | must be a list of values
          rml.lambda: [[1]]        | must be a list of values
          'rml: {lambda: [1, 2]}'  | test.yaml:3: sweep.rml must be a list of values under a full key
          rml.lambda: [1, 1.0]     | test.yaml:3: sweep.rml.lambda holds 1.0 twice
          seed: [1, 2]             | test.yaml:3: seed cannot be swept, only keys of features, hng, rml, methods can
          protocol.folds: [2, 3]   | protocol.folds cannot be swept
          rml.epochs: [1.5]        | rml.epochs must be a whole number
          """)
  void valuesAreCheckedAsIfWrittenAtTheirKeys(String line, String message) {
    assertThatThrownBy(() -> parse("seed: 1\nsweep:\n  " + line + "\n"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(message)
        .message()
        .doesNotContain("\n");
  }

  @Test
  void aSweepHasAtMostAThousandPoints() {
    String forty = IntStream.range(1, 41).boxed().toList().toString();

    assertThatThrownBy(
            () -> parse("sweep: {rml.epochs: %s, hng.steps: %s}".formatted(forty, forty)))
        .hasMessageContaining("test.yaml:1: the sweep has more than 1000 points");
  }

  @Test
  void repetitionsAreBounded() {
    assertThat(parse("repetitions: 3").repetitions()).isEqualTo(3);
    assertThatThrownBy(() -> parse("repetitions: 0"))
        .hasMessageContaining("repetitions must be a whole number from 1 to 100");
  }

  private static ExperimentConfig parse(String yaml, ConfigOverride... overrides) {
    return RunConfigs.parse(yaml, "test.yaml", List.of(overrides), ExperimentConfig.defaults());
  }
}
