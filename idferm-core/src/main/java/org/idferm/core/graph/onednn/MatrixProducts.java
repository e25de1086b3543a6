package org.idferm.core.graph.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.inner_product_forward;
import org.bytedeco.dnnl.matmul;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;
import org.idferm.core.graph.onednn.Dnn.Argument;
import org.idferm.core.graph.plan.Layout;
import org.idferm.core.graph.plan.PlanBuilder;
import org.idferm.core.graph.program.Node;
import org.idferm.core.graph.program.Operation;
import org.idferm.core.graph.program.Value;

/** Products of matrices, each as it is or transposed. */
final class MatrixProducts {

  /**
   * With so few rows, oneDNN's inner product, which wants bᵀ, is faster than its matrix product.
   */
  private static final int SKINNY = 4;

  /** A matrix or its transpose. */
  private record Factor(Value value, boolean transposed) {

    memory.desc md() {
      long rows = value.shape()[0];
      long columns = value.shape()[1];
      return transposed
          ? DnnLayout.strided(new long[] {columns, rows}, new long[] {1, columns})
          : DnnLayout.strided(new long[] {rows, columns}, new long[] {columns, 1});
    }
  }

  private final Biases biases;
  private final Rectifiers rectifiers;

  /** Products that others' sums and rectifiers go along with. */
  MatrixProducts(Biases biases, Rectifiers rectifiers) {
    this.biases = biases;
    this.rectifiers = rectifiers;
  }

  /** Lowers {@code matmul}: a, b to a·b, with a bias added and rectified if that can be done. */
  boolean forward(Node node, PlanBuilder plan) {
    Operation operation = node.operation();
    boolean scaled = operation.reals().length > 0 && operation.reals()[0] != 1;
    if (scaled || !areMatrices(node) || operation.integers()[2] != 0) {
      return false;
    }
    long[] i = operation.integers();
    Optional<Node> sum = Biases.only(node.output(0), plan);
    Optional<Node> rectifier = sum.flatMap(s -> Rectifiers.only(s.output(0), plan));
    sum.ifPresent(biases::take);
    rectifier.ifPresent(rectifiers::take);
    multiply(
        new Factor(node.input(0), i[0] == 1),
        new Factor(node.input(1), i[1] == 1),
        sum.map(s -> s.input(1)),
        rectifier.map(Rectifiers::attributes).orElse(Dnn.ATTRIBUTES),
        rectifier.or(() -> sum).orElse(node).output(0),
        plan);
    return true;
  }

  private static void multiply(Factor a, Factor b, Value result, PlanBuilder plan) {
    multiply(a, b, Optional.empty(), Dnn.ATTRIBUTES, result, plan);
  }

  /** Lowers {@code matmul_bp}: a, b, c' to a', b' for c = a·b and c = a·bᵀ. */
  static boolean backward(Node node, PlanBuilder plan) {
    long[] i = node.operation().integers();
    if (!areMatrices(node) || i[0] != 0 || i[2] != 0) {
      return false;
    }
    Value a = node.input(0);
    Value b = node.input(1);
    Value gradient = node.input(2);
    boolean transposed = i[1] == 1;
    if (plan.isUsed(node.output(0))) {
      multiply(new Factor(gradient, false), new Factor(b, !transposed), node.output(0), plan);
    }
    if (plan.isUsed(node.output(1))) {
      Factor left = transposed ? new Factor(gradient, true) : new Factor(a, true);
      Factor right = transposed ? new Factor(a, false) : new Factor(gradient, false);
      multiply(left, right, node.output(1), plan);
    }
    return true;
  }

  private static boolean areMatrices(Node node) {
    return node.inputs().stream().allMatch(value -> value.rank() == 2)
        && node.outputs().stream().allMatch(value -> value.rank() == 2);
  }

  private static void multiply(
      Factor a,
      Factor b,
      Optional<Value> bias,
      primitive_attr attributes,
      Value result,
      PlanBuilder plan) {
    memory.desc target = DnnLayout.plain(result);
    boolean skinny = result.shape()[0] <= SKINNY && !a.transposed();
    Factor right = skinny ? new Factor(b.value(), !b.transposed()) : b;
    long n = result.shape()[1];
    memory.desc vector =
        skinny
            ? DnnLayout.strided(new long[] {n}, new long[] {1})
            : DnnLayout.strided(new long[] {1, n}, new long[] {n, 1});
    List<Argument> reads = new ArrayList<>();
    reads.add(new Argument(DNNL_ARG_SRC, plan.plain(a.value()), a.md()));
    reads.add(new Argument(DNNL_ARG_WEIGHTS, plan.plain(right.value()), right.md()));
    bias.ifPresent(value -> reads.add(new Argument(DNNL_ARG_BIAS, plan.plain(value), vector)));
    memory.desc added = bias.isPresent() ? vector : new memory.desc();
    plan.add(
        Dnn.kernel(
            "matmul",
            skinny
                ? new inner_product_forward.primitive_desc(
                    new inner_product_forward.desc(
                        dnnl.prop_kind.forward_inference.value, a.md(), right.md(), added, target),
                    attributes,
                    Dnn.ENGINE)
                : new matmul.primitive_desc(
                    new matmul.desc(a.md(), right.md(), added, target), attributes, Dnn.ENGINE),
            reads,
            List.of(new Argument(DNNL_ARG_DST, plan.create(result, Layout.PLAIN), target))));
  }
}
