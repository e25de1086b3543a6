package org.idferm.core.graph.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_ATTR_MULTIPLE_POST_OP_BASE;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_0;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_attr;
import org.idferm.core.graph.onednn.Dnn.Argument;
import org.idferm.core.graph.plan.Kernel;
import org.idferm.core.graph.plan.Layout;
import org.idferm.core.graph.plan.Memory;
import org.idferm.core.graph.plan.PlanBuilder;
import org.idferm.core.graph.plan.Tensor;
import org.idferm.core.graph.program.Node;
import org.idferm.core.graph.program.Value;

/**
 * Max-Feature-Map: {@code split} into halves of the channels and their {@code maximum}; backward
 * {@code maximum_bp} and {@code concat}. The halves are never copied: in the plain layout and in
 * blocks of channels each image's halves lie behind each other.
 */
final class FeatureMaxima {

  private static final int CHANNELS = 1;

  private FeatureMaxima() {}

  /** Leaves {@code split} of images into halves until somebody wants the halves themselves. */
  static boolean split(Node node, PlanBuilder plan) {
    Value whole = node.input(0);
    long[] i = node.operation().integers();
    if (i[0] != 2 || i[1] != CHANNELS || whole.rank() != 4 || !liesInHalves(whole, plan)) {
      return false;
    }
    plan.postpone(node);
    return true;
  }

  private static boolean liesInHalves(Value whole, PlanBuilder plan) {
    Layout layout = plan.layout(whole);
    return layout.equals(Layout.PLAIN)
        || (DnnLayout.isBlocked(layout, whole)
            && whole.shape()[CHANNELS] % (2L * DnnLayout.BLOCK) == 0);
  }

  /** The image whose halves the node's first two inputs are. */
  private static Optional<Value> whole(Node node, PlanBuilder plan) {
    return plan.producer(node.input(0))
        .filter(split -> split.operation().name().equals("split"))
        .filter(split -> split.outputs().equals(node.inputs().subList(0, 2)))
        .filter(split -> split.operation().integers()[1] == CHANNELS)
        .map(split -> split.input(0))
        .filter(whole -> whole.rank() == 4 && liesInHalves(whole, plan));
  }

  private static Layout layout(Value whole, Value half, PlanBuilder plan) {
    return plan.layout(whole).equals(Layout.PLAIN) ? Layout.PLAIN : DnnLayout.blocked(half);
  }

  /** Lowers {@code maximum} of two halves. */
  static boolean maximum(Node node, PlanBuilder plan) {
    Optional<Value> found = whole(node, plan);
    if (found.isEmpty()) {
      return false;
    }
    Value whole = found.get();
    Value y = node.output(0);
    Tensor source = plan.in(whole, plan.layout(whole));
    Tensor target = plan.create(y, layout(whole, y, plan));
    long half = bytesOfImage(y);
    memory.desc flat = flat(y);
    primitive maximum = binary(dnnl.algorithm.binary_max, flat, new primitive_attr());
    plan.add(
        perImage(
            "maximum",
            y,
            List.of(source),
            target,
            (n, memory) ->
                step(
                    maximum,
                    memory,
                    flat,
                    source.view(2 * n * half, Layout.PLAIN),
                    source.view((2 * n + 1) * half, Layout.PLAIN),
                    target.view(n * half, Layout.PLAIN),
                    Optional.empty())));
    return true;
  }

  /** Leaves {@code maximum_bp} of two halves until it is seen who wants the gradients. */
  static boolean gradient(Node node, PlanBuilder plan) {
    if (whole(node, plan).isEmpty()) {
      return false;
    }
    plan.postpone(node);
    return true;
  }

  /** Lowers {@code concat} of both gradients of a {@code maximum_bp}, together with the latter. */
  static boolean concat(Node node, PlanBuilder plan) {
    Optional<Node> back =
        plan.producer(node.input(0))
            .filter(n -> n.operation().name().equals("maximum_bp"))
            .filter(n -> n.outputs().equals(node.inputs()));
    Optional<Value> found = back.flatMap(n -> whole(n, plan));
    if (found.isEmpty() || node.operation().integers()[0] != CHANNELS) {
      return false;
    }
    Value whole = found.get();
    Value gradient = back.get().input(2);
    Tensor x = plan.in(whole, plan.layout(whole));
    Tensor g = plan.in(gradient, layout(whole, gradient, plan));
    Tensor target = plan.create(node.output(0), plan.layout(whole));
    long half = bytesOfImage(gradient);
    memory.desc flat = flat(gradient);
    // The first half's gradient is (a >= b) · g, the second half's what is left of g.
    primitive first = binary(dnnl.algorithm.binary_ge, flat, times(flat));
    primitive second = binary(dnnl.algorithm.binary_sub, flat, new primitive_attr());
    plan.add(
        perImage(
            "maximum_bp",
            gradient,
            List.of(x, g),
            target,
            (n, memory) -> {
              Tensor part = g.view(n * half, Layout.PLAIN);
              Tensor one = target.view(2 * n * half, Layout.PLAIN);
              Tensor two = target.view((2 * n + 1) * half, Layout.PLAIN);
              Runnable ofFirst =
                  step(
                      first,
                      memory,
                      flat,
                      x.view(2 * n * half, Layout.PLAIN),
                      x.view((2 * n + 1) * half, Layout.PLAIN),
                      one,
                      Optional.of(part));
              Runnable ofSecond = step(second, memory, flat, part, one, two, Optional.empty());
              return () -> {
                ofFirst.run();
                ofSecond.run();
              };
            }));
    return true;
  }

  private interface ImageBinder {
    Runnable bind(long image, Memory memory);
  }

  private static Kernel perImage(
      String name, Value half, List<Tensor> reads, Tensor target, ImageBinder binder) {
    return new Kernel(
        name,
        reads,
        List.of(target),
        memory -> {
          List<Runnable> steps = new ArrayList<>();
          for (long n = 0; n < half.shape()[0]; n++) {
            steps.add(binder.bind(n, memory));
          }
          return () -> steps.forEach(Runnable::run);
        });
  }

  private static Runnable step(
      primitive operation,
      Memory memory,
      memory.desc flat,
      Tensor a,
      Tensor b,
      Tensor result,
      Optional<Tensor> factor) {
    List<Argument> reads = new ArrayList<>();
    reads.add(new Argument(DNNL_ARG_SRC_0, a, flat));
    reads.add(new Argument(DNNL_ARG_SRC_1, b, flat));
    factor.ifPresent(
        tensor ->
            reads.add(
                new Argument(DNNL_ARG_ATTR_MULTIPLE_POST_OP_BASE | DNNL_ARG_SRC_1, tensor, flat)));
    return Dnn.step(operation, memory, reads, List.of(new Argument(DNNL_ARG_DST, result, flat)));
  }

  private static primitive binary(dnnl.algorithm what, memory.desc md, primitive_attr attributes) {
    return new primitive(
        new binary.primitive_desc(new binary.desc(what.value, md, md, md), attributes, Dnn.ENGINE));
  }

  /** The result times another tensor. */
  private static primitive_attr times(memory.desc md) {
    post_ops after = new post_ops();
    after.append_binary(dnnl.algorithm.binary_mul.value, md);
    primitive_attr attributes = new primitive_attr();
    attributes.set_post_ops(after);
    return attributes;
  }

  private static long imageLength(Value value) {
    return value.length() / value.shape()[0];
  }

  private static long bytesOfImage(Value value) {
    return imageLength(value) * value.type().width();
  }

  private static memory.desc flat(Value value) {
    return DnnLayout.strided(
        new long[] {1, imageLength(value)}, new long[] {imageLength(value), 1});
  }
}
