package org.idferm.rml.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.javacpp.Pointer;
import org.idferm.core.progress.Progress;
import org.idferm.rml.loss.MetricLosses;
import org.idferm.rml.network.FerNetOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A step must leave nothing to the garbage collector, which does not know how much native memory
 * hangs on the small objects that it finds.
 */
class StepMemoryTest {

  private static final int WARM_UP = 3;
  private static final int STEPS = 12;

  @ParameterizedTest
  @ValueSource(strings = {"none", "rml", "triplet"})
  void stepsMakeNoNativeArraysAndNoNativePointers(String loss) {
    Counts counts = new Counts();
    new FerTrainer(
            new FerNetOptions(2, 16, 4, Patterns.CLASSES, 0.1),
            MetricLosses.create(loss, Map.of()),
            new FerTrainingOptions(1, 1e-3, 0.9, 1e-4, 1, 10, Reload.LOSS, 1),
            1)
        .train(
            new Patterns(STEPS),
            Patterns.validation(),
            new TrainingControl("counted", counts, () -> false, Optional.empty()));
    for (int i = WARM_UP; i + 1 < STEPS; i++) {
      assertThat(counts.arrays.get(i + 1) - counts.arrays.get(i) - 1)
          .as("arrays made in step " + i)
          .isZero();
    }
    // A collection may free what the first steps have left, but nothing may be added.
    assertThat(counts.pointers.get(STEPS - 1)).isLessThanOrEqualTo(counts.pointers.get(WARM_UP));
  }

  /** Counts after each step. */
  private static final class Counts implements Progress, Progress.Task {

    private final List<Long> arrays = new ArrayList<>();
    private final List<Long> pointers = new ArrayList<>();

    @Override
    public Task begin(String title, long total) {
      return this;
    }

    @Override
    public void at(long done) {
      // ND4J numbers its buffers, shapes and contexts; this takes a number itself.
      arrays.add(Nd4j.getDeallocatorService().nextValue());
      pointers.add(Pointer.totalCount());
    }

    @Override
    public void remark(String remark) {}

    @Override
    public void close() {}
  }
}
