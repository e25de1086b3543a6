package org.idferm.core.graph.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.bytedeco.dnnl.eltwise_backward;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.primitive_desc;
import org.idferm.core.graph.onednn.Dnn.Argument;
import org.idferm.core.graph.plan.Layout;
import org.idferm.core.graph.plan.PlanBuilder;
import org.idferm.core.graph.program.Node;
import org.idferm.core.graph.program.Value;

/**
 * Rectifiers, leaky and not, in whatever layout their input is. Where nobody else reads what is
 * rectified, the kernel that computes it rectifies it as well and it is never stored: the gradient
 * needs its sign only, which the result has too.
 */
final class Rectifiers {

  private static final int RELU = dnnl.algorithm.eltwise_relu.value;
  private static final int RELU_BY_RESULT = dnnl.algorithm.eltwise_relu_use_dst_for_bwd.value;

  /** Rectified values by those that are not stored. */
  private final Map<Value, Value> fused = new HashMap<>();

  /**
   * The rectifier that the kernel which computes a value can take along.
   *
   * @param x the value
   * @return empty if there is none, or somebody else reads the value
   */
  static Optional<Node> only(Value x, PlanBuilder plan) {
    List<Node> forward = plan.readers(x).stream().filter(Rectifiers::isForward).toList();
    if (forward.size() != 1 || forwardSlope(forward.get(0)).isEmpty()) {
      return Optional.empty();
    }
    Node rectifier = forward.get(0);
    boolean alone =
        plan.readers(x).stream()
            .filter(reader -> !reader.equals(rectifier))
            .allMatch(reader -> isGradient(reader, x, rectifier));
    return alone ? Optional.of(rectifier) : Optional.empty();
  }

  private static boolean isForward(Node node) {
    return node.operation().name().equals("leakyrelu") || node.operation().name().equals("relu");
  }

  private static boolean isGradient(Node node, Value x, Node rectifier) {
    String name = node.operation().name();
    return (name.equals("lrelu_bp") || name.equals("thresholdedrelu_bp"))
        && node.input(0).equals(x)
        && !node.input(1).equals(x)
        && backwardSlope(node).equals(forwardSlope(rectifier));
  }

  /** The slope below zero; empty for a threshold other than zero. */
  private static OptionalDouble forwardSlope(Node node) {
    return slope(node.operation().name().equals("leakyrelu"), node.operation().scalar());
  }

  private static OptionalDouble backwardSlope(Node node) {
    if (!node.input(0).sameShape(node.input(1))) {
      return OptionalDouble.empty();
    }
    return slope(node.operation().name().equals("lrelu_bp"), node.operation().reals()[0]);
  }

  private static OptionalDouble slope(boolean leaky, double argument) {
    if (leaky) {
      return OptionalDouble.of((float) argument);
    }
    return argument == 0 ? OptionalDouble.of(0) : OptionalDouble.empty();
  }

  /**
   * Attributes of a kernel that takes a rectifier along; say so by {@link #take}.
   *
   * @param rectifier of {@link #only}
   */
  static primitive_attr attributes(Node rectifier) {
    post_ops after = new post_ops();
    after.append_eltwise(1, RELU, (float) forwardSlope(rectifier).orElseThrow(), 0);
    primitive_attr attributes = Dnn.attributes();
    attributes.set_post_ops(after);
    return attributes;
  }

  /** Says that a kernel that is there computes a rectifier's output. */
  void take(Node rectifier) {
    fused.put(rectifier.input(0), rectifier.output(0));
  }

  /** Lowers {@code leakyrelu} and {@code relu}: x to y. */
  boolean forward(Node node, PlanBuilder plan) {
    Value x = node.input(0);
    if (fused.containsKey(x)) {
      return true;
    }
    OptionalDouble slope = forwardSlope(node);
    if (slope.isEmpty()) {
      return false;
    }
    Layout layout = plan.layout(x);
    memory.desc md = DnnLayout.md(layout, x);
    plan.add(
        Dnn.kernelInPlace(
            node.operation().name(),
            forward(RELU, md, (float) slope.getAsDouble()),
            List.of(new Argument(DNNL_ARG_SRC, plan.in(x, layout), md)),
            List.of(new Argument(DNNL_ARG_DST, plan.create(node.output(0), layout), md))));
    return true;
  }

  private static eltwise_forward.primitive_desc forward(
      int algorithm, memory.desc md, float slope) {
    return new eltwise_forward.primitive_desc(
        new eltwise_forward.desc(dnnl.prop_kind.forward_training.value, algorithm, md, slope, 0),
        Dnn.ATTRIBUTES,
        Dnn.ENGINE);
  }

  /** Lowers {@code lrelu_bp} and {@code thresholdedrelu_bp}: x, y' to x'. */
  boolean backward(Node node, PlanBuilder plan) {
    OptionalDouble found = backwardSlope(node);
    if (found.isEmpty()) {
      return false;
    }
    float slope = (float) found.getAsDouble();
    Value x = node.input(0);
    boolean byResult = fused.containsKey(x);
    Value known = byResult ? fused.get(x) : x;
    int algorithm = byResult ? RELU_BY_RESULT : RELU;
    Layout layout = plan.layout(known);
    memory.desc md = DnnLayout.md(layout, known);
    primitive_desc how =
        new eltwise_backward.primitive_desc(
            new eltwise_backward.desc(algorithm, md, md, slope, 0),
            Dnn.ATTRIBUTES,
            Dnn.ENGINE,
            forward(algorithm, md, slope));
    plan.add(
        Dnn.kernelInPlace(
            node.operation().name(),
            how,
            List.of(
                new Argument(DNNL_ARG_DIFF_DST, plan.in(node.input(1), layout), md),
                new Argument(byResult ? DNNL_ARG_DST : DNNL_ARG_SRC, plan.in(known, layout), md)),
            List.of(new Argument(DNNL_ARG_DIFF_SRC, plan.create(node.output(0), layout), md))));
    return true;
  }
}
