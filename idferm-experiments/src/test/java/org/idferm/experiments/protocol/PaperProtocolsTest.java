package org.idferm.experiments.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.idferm.experiments.config.ConfigBuilder;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.config.GeneratorConfig;
import org.idferm.experiments.config.RunConfig;
import org.idferm.experiments.config.RunConfigs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PaperProtocolsTest {

  private static final Path PAPER = Path.of("..", "configs", "paper");

  static Stream<Arguments> protocols() {
    return Stream.of(
        Arguments.of("ckplus-7", CkPlus7.protocol(), ExperimentConfig.defaults()),
        Arguments.of("ckplus-8", CkPlus8.protocol(), ExperimentConfig.defaults()),
        Arguments.of("mmi", Mmi.protocol(), ExperimentConfig.defaults()),
        Arguments.of("oulu", OuluCasia.protocol(), ExperimentConfig.defaults()),
        Arguments.of("ckplus-to-oulu", CkPlusToOulu.protocol(), ExperimentConfig.defaults()),
        Arguments.of("rml-pretraining", RmlPretraining.protocol(), ExperimentConfig.defaults()),
        Arguments.of("hng-pretraining", HngPretraining.protocol(), GeneratorConfig.defaults()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("protocols")
  <C extends RunConfig> void mainClassAndFileAreTheSame(
      String name, ConfigBuilder<C> protocol, C defaults) {
    C file = RunConfigs.read(PAPER.resolve(name + ".yaml"), List.of(), defaults);

    assertThat(protocol.build().toYaml()).isEqualTo(file.toYaml());
    assertThat(protocol.build()).isEqualTo(file);
    assertThat(file.experiment()).isEqualTo(name);
  }

  @Test
  void publishedValuesAreThePapers() {
    ExperimentConfig config = CkPlus7.protocol().build();

    assertThat(config.protocol().folds()).isEqualTo(10);
    assertThat(config.rml().learningRate()).isEqualTo(0.1);
    assertThat(config.rml().momentum()).isEqualTo(0.9);
    assertThat(config.rml().weightDecay()).isEqualTo(1e-4);
    assertThat(config.rml().patience()).isEqualTo(10);
    assertThat(config.rml().lambda()).isEqualTo(1);
    assertThat(config.rml().perClass()).isEqualTo(2);
    assertThat(config.rml().epochs()).isEqualTo(300);
    assertThat(config.rml().leakySlope()).isEqualTo(0.1);
    assertThat(config.hng().latent()).isEqualTo(256);
    assertThat(config.hng().lambda1()).isEqualTo(0.03);
    assertThat(config.hng().lambda2()).isEqualTo(0.01);
    assertThat(config.hng().lambda3()).isEqualTo(0.3);
    assertThat(config.hng().alpha()).isEqualTo(0.1);
    assertThat(RmlPretraining.protocol().build().rml().batch()).isEqualTo(128);
  }

  @Test
  void onlyMmiIsScoredBySequence() {
    assertThat(Mmi.protocol().build().scoresSequences()).isTrue();
    assertThat(CkPlus7.protocol().build().scoresSequences()).isFalse();
    assertThat(OuluCasia.protocol().build().scoresSequences()).isFalse();
    assertThat(Mmi.protocol().set("protocol.score", "image").build().scoresSequences()).isFalse();
    assertThat(CkPlus8.protocol().set("protocol.score", "sequence").build().scoresSequences())
        .isTrue();
  }

  @Test
  void aWrongCommandLineIsToldFromARightOne() {
    ProtocolMain<ExperimentConfig> main = ProtocolMain.of(CkPlus7.class, CkPlus7.protocol());

    assertThat(main.fits(List.of("data", "out"))).isTrue();
    assertThat(main.fits(List.of("data", "out", "rml.epochs=3"))).isTrue();
    assertThat(main.fits(List.of("data"))).isFalse();
    assertThat(main.fits(List.of("data", "out", "more"))).isFalse();
    assertThat(main.usage())
        .startsWith("usage: org.idferm.experiments.protocol.CkPlus7 DATA OUT [KEY=VALUE ...]")
        .doesNotContain("\n");
    assertThat(ProtocolMain.ofGenerator(HngPretraining.class, HngPretraining.protocol()).usage())
        .contains("HngPretraining VGGFACE MULTIPIE OUT");
  }
}
