package org.idferm.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class ArrayPoolTest {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final int STEPS = 200;

  @Test
  void givesAnArrayOutAgainOnlyAfterTakingItBack() {
    try (ArrayPool pool = new ArrayPool()) {
      INDArray first = pool.allocate(false, DataType.FLOAT, 2, 3);
      INDArray second = pool.allocate(false, DataType.FLOAT, 2, 3);
      assertThat(second).isNotSameAs(first);
      pool.release(first);
      assertThat(pool.allocate(false, DataType.FLOAT, 2, 3)).isNotSameAs(first);
      assertThat(pool.size()).isEqualTo(3);
      pool.reclaim();
      assertThat(pool.allocate(false, DataType.FLOAT, 2, 3)).isIn(first, second);
      INDArray other = pool.allocate(false, DataType.DOUBLE, 2, 3);
      assertThat(other.dataType()).isEqualTo(DataType.DOUBLE);
      assertThat(pool.allocate(false, DataType.FLOAT, 3, 2).shape()).containsExactly(3, 2);
      assertThat(pool.size()).isEqualTo(5);
    }
  }

  @Test
  void trainingNeedsNoMoreMemoryAfterTheFirstSteps() throws IOException {
    try (Graph graph = Graph.create(3)) {
      String loss = TestNet.build(graph);
      Map<String, INDArray> inputs = TestNet.inputs(32, new Random(1));
      // 32·8·16·16 floats, a quarter of a MiB, for the convolution's output alone.
      step(graph, loss, inputs);
      run(graph, loss, inputs, 30);
      assumeThat(STATUS).as("the system tells no resident memory").exists();
      // Otherwise the heap, roomy at first, grows by what nobody has had to collect.
      ManagementFactory.getMemoryMXBean().gc();
      long before = bytesOutsideHeap();
      run(graph, loss, inputs, STEPS);
      long growth = bytesOutsideHeap() - before;
      // Arrays left to the collector would be a MiB or two a step.
      assertThat(growth).isLessThan(100L << 20);
    }
  }

  private static void run(Graph graph, String loss, Map<String, INDArray> inputs, int steps) {
    for (int i = 0; i < steps; i++) {
      step(graph, loss, inputs);
    }
  }

  private static void step(Graph graph, String loss, Map<String, INDArray> inputs) {
    graph.gradients(inputs, List.of(loss), graph.parameters().keySet()).close();
  }

  /** Resident memory less the heap's. */
  private static long bytesOutsideHeap() throws IOException {
    String line =
        Files.readAllLines(STATUS).stream()
            .filter(l -> l.startsWith("VmRSS:"))
            .findFirst()
            .orElseThrow();
    long resident = Long.parseLong(line.replaceAll("\\D", "")) << 10;
    return resident - Runtime.getRuntime().totalMemory();
  }
}
