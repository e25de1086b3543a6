package org.idferm.hng.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A step must leave nothing to the garbage collector, which does not know how much native memory
 * hangs on the small objects that it finds.
 */
class StepMemoryTest {

  private static final int WARM_UP = 3;
  private static final int STEPS = 12;

  @Test
  void stepsMakeNoNativeArraysAndNoNativePointers() {
    List<Long> arrays = new ArrayList<>();
    List<Long> pointers = new ArrayList<>();
    ToyTraining toy = new ToyTraining();
    HngTrainingOptions training =
        new HngTrainingOptions(STEPS, ToyTraining.BATCH, 1e-3, Integer.MAX_VALUE);
    toy.trainer(training)
        .train(
            (step, size) -> {
              // ND4J numbers its buffers, shapes and contexts; this takes a number itself.
              arrays.add(Nd4j.getDeallocatorService().nextValue());
              pointers.add(Pointer.totalCount());
              return toy.batch(step, size);
            },
            HngControl.silent());
    for (int i = WARM_UP; i + 1 < STEPS; i++) {
      assertThat(arrays.get(i + 1) - arrays.get(i) - 1).as("arrays made in step " + i).isZero();
    }
    // A collection may free what the first steps have left, but nothing may be added.
    assertThat(pointers.get(STEPS - 1)).isLessThanOrEqualTo(pointers.get(WARM_UP));
  }
}
