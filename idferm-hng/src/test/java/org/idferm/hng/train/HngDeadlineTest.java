package org.idferm.hng.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.idferm.core.train.StoppedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deadlines of time, by a clock that a step moves on by 10 seconds. */
class HngDeadlineTest {

  private static final long SECOND = 1_000_000_000L;

  private final ToyTraining toy = new ToyTraining();
  private long now = 5 * SECOND;

  private HngTrainer trainer(int steps, double minutes) {
    HngTrainingOptions options =
        new HngTrainingOptions(
            steps, minutes, 4, HngOptimizers.adam(3e-3), LearningRateDecay.NONE, 3);
    return toy.trainer(options, () -> now);
  }

  private HngBatch batch(long step, int size) {
    now += 10 * SECOND;
    return toy.batch(step, size);
  }

  @Test
  void trainingEndsWhenTheTimeIsUp() {
    TrainedHng trained = trainer(100, 1.1).train(this::batch, HngControl.silent());
    // Steps 3 and 6 take 20 seconds, as a batch is made to look for signs of collapse too: after
    // the fifth step 60 seconds have passed, which are less than 66, after the sixth 80.
    assertThat(trained.curve()).hasSize(6);
    assertThat(trained.seconds()).isCloseTo(80, within(1e-6));
  }

  @Test
  void trainingEndsWhenTheStepsAreUp() {
    TrainedHng trained = trainer(4, 1000).train(this::batch, HngControl.silent());
    assertThat(trained.curve()).hasSize(4);
  }

  @Test
  void thereIsOneStepAtLeast() {
    TrainedHng trained = trainer(4, 1e-6).train(this::batch, HngControl.silent());
    assertThat(trained.curve()).hasSize(1);
  }

  @Test
  void timeSpentBeforeAnInterruptionCounts(@TempDir Path directory) {
    HngControl control =
        HngControl.silent().withCheckpoint(new HngCheckpoint(directory.resolve("hng.npz")));
    int[] asked = {0};
    assertThatThrownBy(
            () -> trainer(100, 1.1).train(this::batch, control.withStop(() -> ++asked[0] > 4)))
        .isInstanceOf(StoppedException.class);
    now += 1000 * SECOND; // nobody trains meanwhile
    TrainedHng resumed = trainer(100, 1.1).train(this::batch, control);
    assertThat(resumed.curve()).hasSize(6);
    assertThat(resumed.seconds()).isCloseTo(80, within(1e-6));
  }

  @Test
  void timeThatARollbackUndidStaysSpent() {
    TrainingTime time = new TrainingTime(() -> now);
    now += 30 * SECOND;
    time.atLeast(20);
    assertThat(time.seconds()).isEqualTo(30);
    time.atLeast(50);
    now += 5 * SECOND;
    assertThat(time.seconds()).isEqualTo(55);
  }

  @Test
  void decayIsLinearInTheSecondHalf() {
    assertThat(LearningRateDecay.LINEAR.factor(0.2)).isEqualTo(1);
    assertThat(LearningRateDecay.LINEAR.factor(0.5)).isEqualTo(1);
    assertThat(LearningRateDecay.LINEAR.factor(0.75)).isEqualTo(0.5);
    assertThat(LearningRateDecay.LINEAR.factor(1.01)).isZero();
    assertThat(LearningRateDecay.NONE.factor(0.75)).isEqualTo(1);
  }

  @Test
  void whatIsDoneIsTheLargerPartOfStepsAndTime() {
    HngTrainingOptions options =
        new HngTrainingOptions(10, 1, 4, HngOptimizers.adam(3e-3), LearningRateDecay.LINEAR, 3);
    assertThat(options.done(4, 12)).isEqualTo(0.4);
    assertThat(options.done(4, 30)).isEqualTo(0.5);
  }
}
