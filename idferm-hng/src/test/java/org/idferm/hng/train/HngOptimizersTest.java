package org.idferm.hng.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.LongFunction;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.error.DataException;
import org.idferm.core.train.OptimizerOptions;
import org.idferm.core.train.StoppedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;

class HngOptimizersTest {

  private static final OptimizerOptions ADAM = new OptimizerOptions.Adam(3e-3, 0.5, 0.999);
  private static final OptimizerOptions SGD = new OptimizerOptions.Sgd(1e-4, 0.9, 0);

  private final ToyTraining toy = new ToyTraining();

  private static HngTrainingOptions options(int steps, OptimizerOptions discriminator) {
    return new HngTrainingOptions(
        steps,
        Double.POSITIVE_INFINITY,
        ToyTraining.BATCH,
        new HngOptimizers(ADAM, ADAM, discriminator),
        LearningRateDecay.LINEAR,
        5);
  }

  private TrainedHng train(int steps, OptimizerOptions discriminator, HngControl control) {
    return toy.trainer(options(steps, discriminator)).train(toy::batch, control);
  }

  /** After one step from the same values, only what another optimiser updates differs. */
  @Test
  void eachPartHasItsOwnOptimiser() {
    TrainedHng adam = train(2, ADAM, HngControl.silent());
    TrainedHng sgd = train(2, SGD, HngControl.silent());
    TrainedHng slower = train(2, new OptimizerOptions.Sgd(1e-5, 0.9, 0), HngControl.silent());
    assertThat(sgd.curve().get(0)).isEqualTo(adam.curve().get(0));
    assertThat(sgd.curve().get(1).losses().get(HngGraph.DIS))
        .isNotEqualTo(adam.curve().get(1).losses().get(HngGraph.DIS));
    assertThat(sgd.curve().get(1).losses().get(HngGraph.PIX))
        .isEqualTo(adam.curve().get(1).losses().get(HngGraph.PIX));
    assertThat(slower.curve().get(1).losses().get(HngGraph.DIS))
        .isNotEqualTo(sgd.curve().get(1).losses().get(HngGraph.DIS));
  }

  /** Without momentum a step is the gradient times the learning rate: twice as far at twice it. */
  @Test
  void plainGradientDescentStepsInProportionToItsRate() {
    LongFunction<Map<String, INDArray>> after =
        rate -> {
          OptimizerOptions plain = new OptimizerOptions.Sgd(rate * 1e-4, 0, 0);
          return train(1, plain, HngControl.silent()).parameters();
        };
    Map<String, INDArray> one = after.apply(1);
    Map<String, INDArray> two = after.apply(2);
    Map<String, INDArray> four = after.apply(4);
    String weights =
        one.keySet().stream()
            .filter(n -> n.startsWith("dis/") && n.endsWith("W"))
            .sorted()
            .findFirst()
            .orElseThrow();
    INDArray first = two.get(weights).sub(one.get(weights));
    INDArray second = four.get(weights).sub(two.get(weights));
    assertThat(first.norm2Number().doubleValue()).isPositive();
    assertThat(second.norm2Number().doubleValue() / first.norm2Number().doubleValue())
        .isBetween(1.98, 2.02);
  }

  @Test
  void interruptedTrainingEndsAsAnUndisturbedOne(@TempDir Path directory) {
    TrainedHng whole = train(16, SGD, HngControl.silent());
    HngControl control =
        HngControl.silent().withCheckpoint(new HngCheckpoint(directory.resolve("hng.npz")));
    int[] asked = {0};
    assertThatThrownBy(() -> train(16, SGD, control.withStop(() -> ++asked[0] > 12)))
        .isInstanceOf(StoppedException.class);
    TrainedHng resumed = train(16, SGD, control);
    assertThat(resumed.curve()).isEqualTo(whole.curve());
    assertThat(resumed.parameters()).isEqualTo(whole.parameters());
  }

  @Test
  void aCheckpointOfAnotherOptimiserIsRefused(@TempDir Path directory) {
    HngControl control =
        HngControl.silent().withCheckpoint(new HngCheckpoint(directory.resolve("hng.npz")));
    train(5, SGD, control);
    assertThatThrownBy(() -> train(16, ADAM, control))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("not a state of Adam");
    train(5, ADAM, HngControl.silent().withCheckpoint(new HngCheckpoint(directory.resolve("a"))));
    assertThatThrownBy(
            () -> train(16, SGD, control.withCheckpoint(new HngCheckpoint(directory.resolve("a")))))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("not a state of momentum SGD");
  }

  @Test
  void optionsAreReadAndChecked() {
    assertThat(OptimizerOptions.of("adam", Map.of(), 0.01))
        .isEqualTo(new OptimizerOptions.Adam(0.01, 0.5, 0.999));
    assertThat(OptimizerOptions.of("sgd", Map.of("learning-rate", 0.2, "momentum", 0), 0.01))
        .isEqualTo(new OptimizerOptions.Sgd(0.2, 0, 0));
    assertThatThrownBy(() -> OptimizerOptions.of("sgd", Map.of("beta1", 0.5), 0.01))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "optimizer sgd has no option beta1; it has learning-rate, momentum, weight-decay");
    assertThatThrownBy(() -> OptimizerOptions.of("adam", Map.of("beta1", 1), 0.01))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("option beta1 of optimizer adam must be a number from 0.0 to 0.99");
    assertThatThrownBy(() -> OptimizerOptions.of("adams", Map.of(), 0.01))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("there is no optimizer adams (did you mean adam?); there are adam, sgd");
  }
}
