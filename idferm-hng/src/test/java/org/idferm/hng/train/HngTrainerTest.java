package org.idferm.hng.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.idferm.core.error.DataException;
import org.idferm.core.error.UserException;
import org.idferm.core.graph.Graph;
import org.idferm.core.io.NpzFile;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.core.train.StoppedException;
import org.idferm.hng.NormalizedFaceGenerator;
import org.idferm.hng.TestFaces;
import org.idferm.hng.feature.FeatureNetOptions;
import org.idferm.hng.feature.FeatureNets;
import org.idferm.hng.feature.IdentityNet;
import org.idferm.hng.feature.PerceptualNet;
import org.idferm.hng.network.HngOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class HngTrainerTest {

  private static final int STEPS = 16;
  private static final int EACH = 4;

  private final float[][] faces = TestFaces.people(3, EACH);
  private final FeatureNets nets = nets();

  private static FeatureNets nets() {
    FeatureNetOptions options = new FeatureNetOptions(4, 64);
    try (Graph values = Graph.create(2)) {
      new PerceptualNet(values, options.perceptual());
      new IdentityNet(values, options.identity());
      return new FeatureNets(options, values.parameters());
    }
  }

  private HngTrainer trainer() {
    return trainer(STEPS);
  }

  private HngTrainer trainer(int steps) {
    return new HngTrainer(
        new HngOptions(2, 8, 0.1),
        HngLossWeights.defaults(),
        new HngTrainingOptions(steps, 4, 3e-3, 0.5, 0.999, 5),
        nets,
        1);
  }

  private HngBatch batch(long step, int size) {
    SplittableRandom random = new SplittableRandom(step);
    float[][] inputs = new float[size][];
    float[][] targets = new float[size][];
    float[][] guides = new float[size][];
    for (int i = 0; i < size; i++) {
      int index = random.nextInt(faces.length);
      inputs[i] = faces[index];
      targets[i] = faces[index / EACH * EACH];
      guides[i] = faces[random.nextInt(3) * EACH];
    }
    return new HngBatch(inputs, targets, guides);
  }

  @Test
  void pixelLossFalls() {
    TrainedHng trained =
        trainer(60).train(this::batch, Optional.empty(), Progress.silent(), StopSignal.never());
    assertThat(trained.curve()).hasSize(60);
    double first = trained.curve().get(0).losses().get(HngGraph.PIX);
    double last = trained.curve().get(59).losses().get(HngGraph.PIX);
    assertThat(last).isLessThan(0.7 * first);
  }

  @Test
  void interruptedTrainingEndsAsAnUndisturbedOne(@TempDir Path directory) {
    TrainedHng whole =
        trainer().train(this::batch, Optional.empty(), Progress.silent(), StopSignal.never());
    HngCheckpoint checkpoint = new HngCheckpoint(directory.resolve("hng.npz"));
    int[] asked = {0};
    assertThatThrownBy(
            () ->
                trainer()
                    .train(
                        this::batch,
                        Optional.of(checkpoint),
                        Progress.silent(),
                        () -> ++asked[0] > 8))
        .isInstanceOf(StoppedException.class);
    TrainedHng resumed =
        trainer()
            .train(this::batch, Optional.of(checkpoint), Progress.silent(), StopSignal.never());
    assertThat(resumed.curve()).isEqualTo(whole.curve());
    for (Map.Entry<String, INDArray> one : whole.parameters().entrySet()) {
      assertThat(resumed.parameters().get(one.getKey())).isEqualTo(one.getValue());
    }
  }

  /** The inputs of one step, seen once, hold a pixel that is not a number. */
  private HngPairs spoilt(int step, int[] times) {
    return (s, size) -> {
      HngBatch batch = batch(s, size);
      if (s != step || times[0]++ > 0) {
        return batch;
      }
      float[][] inputs = batch.inputs().clone();
      inputs[0] = inputs[0].clone();
      Arrays.fill(inputs[0], Float.NaN);
      return new HngBatch(inputs, batch.targets(), batch.guides());
    };
  }

  @Test
  void aLossThatIsNotFiniteLeadsBackToTheLastCheckpoint() {
    TrainedHng trained =
        trainer()
            .train(spoilt(7, new int[1]), Optional.empty(), Progress.silent(), StopSignal.never());
    assertThat(trained.rollbacks()).containsExactly(new Rollback(7, 5, Collapse.NON_FINITE));
    assertThat(trained.curve()).hasSize(STEPS);
    TrainedHng undisturbed =
        trainer().train(this::batch, Optional.empty(), Progress.silent(), StopSignal.never());
    assertThat(trained.curve().subList(0, 6)).isEqualTo(undisturbed.curve().subList(0, 6));
    assertThat(trained.curve().get(7)).isNotEqualTo(undisturbed.curve().get(7));
  }

  @Test
  void aRollbackAfterAnInterruptionGoesBackAsFarAsWithoutOne(@TempDir Path directory) {
    TrainedHng whole =
        trainer()
            .train(spoilt(9, new int[1]), Optional.empty(), Progress.silent(), StopSignal.never());
    HngCheckpoint checkpoint = new HngCheckpoint(directory.resolve("hng.npz"));
    int[] asked = {0};
    int[] times = {0};
    assertThatThrownBy(
            () ->
                trainer()
                    .train(
                        spoilt(9, times),
                        Optional.of(checkpoint),
                        Progress.silent(),
                        () -> ++asked[0] > 7))
        .isInstanceOf(StoppedException.class);
    TrainedHng resumed =
        trainer()
            .train(
                spoilt(9, times), Optional.of(checkpoint), Progress.silent(), StopSignal.never());
    assertThat(whole.rollbacks()).containsExactly(new Rollback(9, 5, Collapse.NON_FINITE));
    assertThat(resumed.rollbacks()).isEqualTo(whole.rollbacks());
    assertThat(resumed.curve()).isEqualTo(whole.curve());
  }

  @Test
  void lossesThatNeverBecomeFiniteEndTraining() {
    HngPairs pairs =
        (s, size) -> s < 6 ? batch(s, size) : spoilt((int) s, new int[1]).batch(s, size);
    assertThatThrownBy(
            () -> trainer().train(pairs, Optional.empty(), Progress.silent(), StopSignal.never()))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("generator training went wrong 4 times (a loss is not finite)");
  }

  @Test
  void refusesACheckpointOfAnotherTraining(@TempDir Path directory) {
    Path file = directory.resolve("hng.npz");
    Map<String, INDArray> foreign = new HashMap<>();
    foreign.put("step", Nd4j.createFromArray(0.0));
    assertRefused(file, foreign, "no value for parameter enc/");
    foreign.put("step", Nd4j.createFromArray(3.0));
    assertRefused(file, foreign, "no array 'curve'");
    foreign.put("curve", Nd4j.zeros(3, 1));
    assertRefused(file, foreign, "losses of shape [3, 1], not [3, 6]");
  }

  private void assertRefused(Path file, Map<String, INDArray> arrays, String what) {
    NpzFile.write(file, arrays);
    Optional<HngCheckpoint> checkpoint = Optional.of(new HngCheckpoint(file));
    assertThatThrownBy(
            () -> trainer().train(this::batch, checkpoint, Progress.silent(), StopSignal.never()))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(file + " is not a checkpoint of this training (")
        .hasMessageContaining(what);
  }

  @Test
  void frozenNetsNeverChange() {
    Map<String, INDArray> before = new HashMap<>();
    nets.parameters().forEach((name, value) -> before.put(name, value.dup()));
    trainer().train(this::batch, Optional.empty(), Progress.silent(), StopSignal.never());
    assertThat(nets.parameters()).isEqualTo(before);
  }

  @Test
  void savedGeneratorGeneratesTheSame(@TempDir Path directory) {
    TrainedHng trained =
        trainer().train(this::batch, Optional.empty(), Progress.silent(), StopSignal.never());
    Path file = directory.resolve("generator.npz");
    try (NormalizedFaceGenerator generator = trained.generator()) {
      generator.save(file);
      try (NormalizedFaceGenerator loaded = NormalizedFaceGenerator.load(file)) {
        assertThat(loaded.generate(faces)).isDeepEqualTo(generator.generate(faces));
      }
    }
  }
}
