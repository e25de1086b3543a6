package org.idferm.hng.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.idferm.core.error.DataException;
import org.idferm.core.error.UserException;
import org.idferm.core.io.NpzFile;
import org.idferm.core.train.StoppedException;
import org.idferm.hng.GeneratorFile;
import org.idferm.hng.NormalizedFaceGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class HngTrainerTest {

  private static final int STEPS = 16;

  private final ToyTraining toy = new ToyTraining();

  private TrainedHng train(HngPairs pairs, HngControl control) {
    return toy.trainer(STEPS).train(pairs, control);
  }

  private TrainedHng undisturbed() {
    return train(toy::batch, HngControl.silent());
  }

  /** Trains until a stop is requested, then again until the end. */
  private TrainedHng interrupted(HngPairs pairs, int afterSteps, Path directory) {
    HngControl control =
        HngControl.silent().withCheckpoint(new HngCheckpoint(directory.resolve("hng.npz")));
    int[] asked = {0};
    assertThatThrownBy(() -> train(pairs, control.withStop(() -> ++asked[0] > afterSteps)))
        .isInstanceOf(StoppedException.class);
    return train(pairs, control);
  }

  @Test
  void pixelLossFalls() {
    TrainedHng trained = toy.trainer(60).train(toy::batch, HngControl.silent());
    assertThat(trained.curve()).hasSize(60);
    double first = trained.curve().get(0).losses().get(HngGraph.PIX);
    double last = trained.curve().get(59).losses().get(HngGraph.PIX);
    assertThat(last).isLessThan(0.7 * first);
  }

  @Test
  void interruptedTrainingEndsAsAnUndisturbedOne(@TempDir Path directory) {
    TrainedHng whole = undisturbed();
    TrainedHng resumed = interrupted(toy::batch, 8, directory);
    assertThat(resumed.curve()).isEqualTo(whole.curve());
    assertThat(resumed.parameters()).isEqualTo(whole.parameters());
  }

  /** The targets of one step, seen once, are so bright that no loss can be finite. */
  private HngPairs spoilt(int step, int[] times) {
    return spoilt(step, times, Float.MAX_VALUE);
  }

  private HngPairs spoilt(int step, int[] times, float value) {
    return (s, size) -> {
      HngBatch batch = toy.batch(s, size);
      if (s != step || times[0]++ > 0) {
        return batch;
      }
      float[][] targets = batch.targets().clone();
      targets[1] = targets[1].clone();
      Arrays.fill(targets[1], value);
      return new HngBatch(batch.inputs(), targets, batch.guides());
    };
  }

  @Test
  void aPixelThatIsNotANumberIsNamed() {
    assertThatThrownBy(() -> train(spoilt(7, new int[1], Float.NaN), HngControl.silent()))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "generator training: target 1 of the batch of step 7 has a pixel that is NaN;"
                + " expected -1 to 1");
  }

  @Test
  void aLossThatIsNotFiniteLeadsBackToTheLastCheckpoint() {
    TrainedHng trained = train(spoilt(7, new int[1]), HngControl.silent());
    assertThat(trained.rollbacks()).containsExactly(new Rollback(7, 5, Collapse.NON_FINITE));
    assertThat(trained.curve()).hasSize(STEPS);
    TrainedHng undisturbed = undisturbed();
    assertThat(trained.curve().subList(0, 6)).isEqualTo(undisturbed.curve().subList(0, 6));
    assertThat(trained.curve().get(7)).isNotEqualTo(undisturbed.curve().get(7));
  }

  @Test
  void aRollbackAfterAnInterruptionGoesBackAsFarAsWithoutOne(@TempDir Path directory) {
    TrainedHng whole = train(spoilt(9, new int[1]), HngControl.silent());
    TrainedHng resumed = interrupted(spoilt(9, new int[1]), 7, directory);
    assertThat(whole.rollbacks()).containsExactly(new Rollback(9, 5, Collapse.NON_FINITE));
    assertThat(resumed.rollbacks()).isEqualTo(whole.rollbacks());
    assertThat(resumed.curve()).isEqualTo(whole.curve());
  }

  @Test
  void lossesThatNeverBecomeFiniteEndTraining() {
    HngPairs pairs =
        (s, size) -> s < 6 ? toy.batch(s, size) : spoilt((int) s, new int[1]).batch(s, size);
    assertThatThrownBy(() -> train(pairs, HngControl.silent()))
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

  @Test
  void refusesADamagedCheckpointAndSaysWhatToDo(@TempDir Path directory) throws IOException {
    Path file = Files.write(directory.resolve("hng.npz"), new byte[] {80, 75, 3});
    HngControl control = HngControl.silent().withCheckpoint(new HngCheckpoint(file));
    assertThatThrownBy(() -> train(toy::batch, control))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(file + " is not a readable .npz file (")
        .hasMessageEndingWith(": delete it to train from the beginning")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aFailedCheckpointLeavesTheLastGoodOne(@TempDir Path directory) throws IOException {
    Path used = directory.resolve("used");
    Path kept = directory.resolve("kept");
    HngControl control =
        HngControl.silent().withCheckpoint(new HngCheckpoint(used.resolve("hng.npz")));
    // After step 7 nothing can be written any more, as on a full disk.
    HngObserver fault =
        training -> {
          if (training.curve().size() == 7) {
            block(used, kept);
          }
        };
    assertThatThrownBy(() -> train(toy::batch, control.withObserver(fault)))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("cannot write " + used.resolve("hng-next.npz"))
        .hasMessageContaining("the disk is not full");
    Files.delete(used);
    Files.move(kept, used);
    assertThat(used).isDirectoryContaining("glob:**hng.npz");
    TrainedHng resumed = train(toy::batch, control);
    assertThat(resumed.parameters()).isEqualTo(undisturbed().parameters());
  }

  private static void block(Path directory, Path moved) {
    try {
      Files.move(directory, moved);
      Files.createFile(directory);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void fineTuningGoesOnFromGivenValues(@TempDir Path directory) {
    TrainedHng first = undisturbed();
    Path file = directory.resolve("generator.npz");
    first.save(file);
    Map<String, INDArray> initial = GeneratorFile.read(file).parameters();
    assertThat(initial).isEqualTo(first.parameters());
    // The first step's losses, taken before its update, are those of the given networks: what the
    // first training would have had in its next step on the same pairs.
    HngPairs later = (step, size) -> toy.batch(step + STEPS, size);
    TrainedHng longer = toy.trainer(STEPS + 1).train(toy::batch, HngControl.silent());
    TrainedHng second = toy.trainer(1).train(later, initial, HngControl.silent());
    assertThat(second.curve().get(0).losses()).isEqualTo(longer.curve().get(STEPS).losses());
  }

  @Test
  void aDiscriminatorThatIsNotGivenBeginsAnew(@TempDir Path directory) {
    TrainedHng first = undisturbed();
    Path file = directory.resolve("generator.npz");
    try (NormalizedFaceGenerator generator = first.generator()) {
      generator.save(file);
    }
    Map<String, INDArray> initial = GeneratorFile.read(file).parameters();
    assertThat(initial.keySet()).noneMatch(n -> n.startsWith("dis/"));
    Map<String, Double> losses =
        toy.trainer(1).train(toy::batch, initial, HngControl.silent()).curve().get(0).losses();
    Map<String, Double> full =
        toy.trainer(1)
            .train(toy::batch, first.parameters(), HngControl.silent())
            .curve()
            .get(0)
            .losses();
    assertThat(losses.get(HngGraph.PIX)).isEqualTo(full.get(HngGraph.PIX));
    assertThat(losses.get(HngGraph.DIS)).isNotEqualTo(full.get(HngGraph.DIS));
  }

  @Test
  void anInterruptedFineTuningGoesOnFromItsCheckpoint(@TempDir Path directory) {
    Map<String, INDArray> initial = undisturbed().parameters();
    TrainedHng whole = toy.trainer(STEPS).train(toy::batch, initial, HngControl.silent());
    HngControl control =
        HngControl.silent().withCheckpoint(new HngCheckpoint(directory.resolve("hng.npz")));
    int[] asked = {0};
    assertThatThrownBy(
            () ->
                toy.trainer(STEPS)
                    .train(toy::batch, initial, control.withStop(() -> ++asked[0] > 8)))
        .isInstanceOf(StoppedException.class);
    TrainedHng resumed = toy.trainer(STEPS).train(toy::batch, initial, control);
    assertThat(resumed.parameters()).isEqualTo(whole.parameters());
  }

  private void assertRefused(Path file, Map<String, INDArray> arrays, String what) {
    NpzFile.write(file, arrays);
    HngControl control = HngControl.silent().withCheckpoint(new HngCheckpoint(file));
    assertThatThrownBy(() -> train(toy::batch, control))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(file + " is not a checkpoint of this training (")
        .hasMessageContaining(what);
  }

  @Test
  void frozenNetsNeverChange() {
    Map<String, INDArray> before = new HashMap<>();
    toy.nets.parameters().forEach((name, value) -> before.put(name, value.dup()));
    undisturbed();
    assertThat(toy.nets.parameters()).isEqualTo(before);
  }

  @Test
  void savedGeneratorGeneratesTheSame(@TempDir Path directory) {
    TrainedHng trained = undisturbed();
    Path file = directory.resolve("generator.npz");
    try (NormalizedFaceGenerator generator = trained.generator()) {
      generator.save(file);
      try (NormalizedFaceGenerator loaded = NormalizedFaceGenerator.load(file)) {
        assertThat(loaded.generate(toy.faces)).isDeepEqualTo(generator.generate(toy.faces));
      }
    }
  }
}
