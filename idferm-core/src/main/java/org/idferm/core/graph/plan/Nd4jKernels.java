package org.idferm.core.graph.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bytedeco.javacpp.Pointer;
import org.idferm.core.graph.program.Node;
import org.idferm.core.graph.program.Value;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Kernels that call ND4J's own operations, and those that only rename memory. */
final class Nd4jKernels {

  /** Operations that change a plain tensor's shape and nothing else. */
  private static final Set<String> RESHAPES = Set.of("reshape", "expand_dims", "squeeze");

  private static final String SPLIT = "split";

  /** Adds the kernels of a node. */
  void lower(Node node, PlanBuilder plan) {
    String name = node.operation().name();
    if (RESHAPES.contains(name)) {
      plan.alias(node.output(0), plan.plain(node.input(0)));
    } else if (name.equals(SPLIT) && node.operation().integers()[1] == 0) {
      splitRows(node, plan);
    } else {
      call(node, plan);
    }
  }

  /** Rows follow each other in memory, so that parts need not be copied. */
  private static void splitRows(Node node, PlanBuilder plan) {
    Tensor whole = plan.plain(node.input(0));
    long offset = 0;
    for (Value part : node.outputs()) {
      plan.alias(part, whole.view(offset, Layout.PLAIN));
      offset += part.length() * part.type().width();
    }
  }

  private static void call(Node node, PlanBuilder plan) {
    List<Tensor> reads = new ArrayList<>();
    node.inputs().forEach(value -> reads.add(plan.plain(value)));
    List<Tensor> writes = new ArrayList<>();
    node.outputs().forEach(value -> writes.add(plan.create(value, Layout.PLAIN)));
    plan.add(
        new Kernel(
            node.operation().name(),
            reads,
            writes,
            memory ->
                node.operation()
                    .bind(
                        arrays(memory, reads, node.inputs()),
                        arrays(memory, writes, node.outputs()))));
  }

  private static INDArray[] arrays(Memory memory, List<Tensor> tensors, List<Value> values) {
    INDArray[] arrays = new INDArray[tensors.size()];
    for (int i = 0; i < arrays.length; i++) {
      arrays[i] = memory.array(tensors.get(i), values.get(i));
    }
    return arrays;
  }

  /** Copies a plain tensor. */
  Kernel copy(Value value, Tensor from, Tensor to) {
    long bytes = value.length() * value.type().width();
    return new Kernel(
        "copy",
        List.of(from),
        List.of(to),
        true,
        memory -> {
          Pointer source = memory.pointer(from);
          Pointer target = memory.pointer(to);
          return () -> Pointer.memcpy(target, source, bytes);
        });
  }
}
