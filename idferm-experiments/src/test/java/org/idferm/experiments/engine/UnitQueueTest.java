package org.idferm.experiments.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.idferm.experiments.system.Memory;
import org.idferm.experiments.unit.UnitFailure;
import org.idferm.experiments.unit.UnitKind;
import org.idferm.experiments.unit.WorkUnit;
import org.junit.jupiter.api.Test;

class UnitQueueTest {

  private static final WorkUnit A = unit("a/generator", Map.of());
  private static final WorkUnit A1 = unit("a/m", Map.of(UnitKind.GENERATOR, "a/generator"));
  private static final WorkUnit B = unit("b/generator", Map.of());
  private static final WorkUnit B1 = unit("b/m", Map.of(UnitKind.GENERATOR, "b/generator"));
  private static final List<WorkUnit> ALL = List.of(A, A1, B, B1);

  @Test
  void handsOutWhatCanRunInOrder() {
    UnitQueue queue = new UnitQueue(ALL, unit -> false);

    assertThat(queue.take()).contains(A);
    assertThat(queue.take()).contains(B);
    queue.done(B);
    assertThat(queue.take()).contains(B1);
    queue.done(A);
    assertThat(queue.take()).contains(A1);
    assertThat(queue.take()).isEmpty();
    assertThat(queue.failures()).isEmpty();
  }

  @Test
  void leavesOutWhatIsDone() {
    UnitQueue queue = new UnitQueue(ALL, List.of(A, B1)::contains);

    assertThat(queue.take()).contains(A1);
    assertThat(queue.take()).contains(B);
    assertThat(queue.take()).isEmpty();
  }

  @Test
  void aFailureTakesThoseAlongThatNeedItsResults() {
    UnitQueue queue = new UnitQueue(ALL, unit -> false);
    assertThat(queue.take()).contains(A);
    queue.failed(new UnitFailure(A.name(), UnitFailure.Reason.MEMORY, "full"));

    assertThat(queue.take()).contains(B);
    queue.done(B);
    assertThat(queue.take()).contains(B1);
    queue.done(B1);
    assertThat(queue.take()).isEmpty();
    assertThat(queue.failures())
        .extracting(UnitFailure::unit, UnitFailure::reason)
        .containsExactly(
            tuple("a/generator", UnitFailure.Reason.MEMORY),
            tuple("a/m", UnitFailure.Reason.NOT_RUN));
  }

  @Test
  void waitsForInputsAndForTheEnd() throws Exception {
    UnitQueue queue = new UnitQueue(List.of(A, A1), unit -> false);
    assertThat(queue.take()).contains(A);
    CompletableFuture<Optional<WorkUnit>> waiting = CompletableFuture.supplyAsync(queue::take);
    queue.done(A);
    assertThat(waiting.get(10, TimeUnit.SECONDS)).contains(A1);

    UnitQueue closed = new UnitQueue(List.of(A, A1), unit -> false);
    assertThat(closed.take()).contains(A);
    CompletableFuture<Optional<WorkUnit>> none = CompletableFuture.supplyAsync(closed::take);
    closed.close();
    assertThat(none.get(10, TimeUnit.SECONDS)).isEmpty();
  }

  @Test
  void threadsOfAUnitDoNotDependOnTheNumberOfJobs() {
    Memory plenty = new Memory(1L << 31, 1L << 36, 1L << 36, 0);

    assertThat(Parallelism.of(0, 0, 2, plenty)).isEqualTo(new Parallelism(1, 2));
    assertThat(Parallelism.of(2, 0, 2, plenty)).isEqualTo(new Parallelism(2, 2));
    assertThat(Parallelism.of(0, 1, 2, plenty)).isEqualTo(new Parallelism(1, 1));
    assertThat(Parallelism.of(0, 0, 16, plenty)).isEqualTo(new Parallelism(4, 4));
    assertThat(Parallelism.of(0, 8, 4, plenty)).isEqualTo(new Parallelism(1, 8));
    Memory little = new Memory(1L << 31, 1L << 36, 1L << 36, 4L << 30);
    assertThat(Parallelism.of(0, 0, 64, little)).isEqualTo(new Parallelism(2, 4));
  }

  private static WorkUnit unit(String name, Map<UnitKind, String> inputs) {
    return new WorkUnit(name, UnitKind.METHOD, Map.of(), 0, 0, inputs);
  }
}
