package org.idferm.core.graph.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_desc;
import org.idferm.core.graph.onednn.Dnn.Argument;
import org.idferm.core.graph.plan.Layout;
import org.idferm.core.graph.plan.PlanBuilder;
import org.idferm.core.graph.plan.Tensor;
import org.idferm.core.graph.program.Node;
import org.idferm.core.graph.program.Value;

/**
 * Convolutions and fractionally strided ones, with bias. Of the gradients only those are computed
 * that somebody needs: not the image's, and not those of frozen weights.
 */
final class Convolutions {

  private Convolutions() {}

  /** Lowers {@code conv2d} or {@code deconv2d}: x, w, b to y, rectified if that can be done. */
  static boolean forward(Node node, Rectifiers rectifiers, PlanBuilder plan) {
    if (node.inputs().size() != 3) {
      return false;
    }
    Value y = node.output(0);
    Optional<ConvShapes> shapes = shapes(node, y);
    if (shapes.isEmpty()) {
      return false;
    }
    // oneDNN has no fractionally strided convolution that rectifies.
    Optional<Node> rectifier = isConvolution(node) ? Rectifiers.only(y, plan) : Optional.empty();
    primitive_desc forward =
        rectifier.isPresent()
            ? ConvPrimitives.forward(shapes.get(), Rectifiers.attributes(rectifier.get()))
            : primitives(node, shapes.get()).forward();
    Value result = rectifier.map(r -> r.output(0)).orElse(y);
    memory.desc target = forward.dst_desc();
    rectifier.ifPresent(rectifiers::take);
    plan.add(
        Dnn.kernel(
            node.operation().name(),
            forward,
            List.of(
                source(node.input(0), forward.src_desc(), plan),
                weights(node.input(1), forward.weights_desc(), shapes.get(), plan),
                new Argument(DNNL_ARG_BIAS, plan.plain(node.input(2)), shapes.get().bias())),
            List.of(
                new Argument(
                    DNNL_ARG_DST,
                    plan.create(result, DnnLayout.of(target, DnnLayout.plain(result))),
                    target))));
    return true;
  }

  /** Lowers {@code conv2d_bp} or {@code deconv2d_bp}: x, w, b, y' to x', w', b'. */
  static boolean backward(Node node, PlanBuilder plan) {
    if (node.inputs().size() != 4 || node.outputs().size() != 3) {
      return false;
    }
    Value gradient = node.input(3);
    Optional<ConvShapes> shapes = shapes(node, gradient);
    if (shapes.isEmpty()) {
      return false;
    }
    ConvPrimitives primitives = primitives(node, shapes.get());
    boolean narrow =
        isConvolution(node)
            && plan.isUsed(node.output(0))
            && NarrowSource.backward(shapes.get(), gradient, node.input(1), node.output(0), plan);
    if (plan.isUsed(node.output(0)) && !narrow) {
      backwardData(node, shapes.get(), primitives.backwardData(), plan);
    }
    if (plan.isUsed(node.output(1)) || plan.isUsed(node.output(2))) {
      backwardWeights(node, shapes.get(), primitives.backwardWeights(), plan);
    }
    return true;
  }

  private static void backwardData(
      Node node, ConvShapes shapes, primitive_desc backward, PlanBuilder plan) {
    Value result = node.output(0);
    memory.desc md = backward.diff_src_desc();
    plan.add(
        Dnn.kernel(
            node.operation().name() + " to source",
            backward,
            List.of(
                gradient(node.input(3), backward, plan),
                weights(node.input(1), backward.weights_desc(), shapes, plan)),
            List.of(
                new Argument(
                    DNNL_ARG_DIFF_SRC,
                    plan.create(result, DnnLayout.of(md, DnnLayout.plain(result))),
                    md))));
  }

  private static void backwardWeights(
      Node node, ConvShapes shapes, primitive_desc backward, PlanBuilder plan) {
    List<Argument> writes = new ArrayList<>();
    memory.desc md = backward.diff_weights_desc();
    Layout layout = DnnLayout.of(md, shapes.plainWeights());
    writes.add(new Argument(DNNL_ARG_DIFF_WEIGHTS, plan.create(node.output(1), layout), md));
    Tensor bias = plan.create(node.output(2), Layout.PLAIN);
    writes.add(new Argument(DNNL_ARG_DIFF_BIAS, bias, shapes.bias()));
    plan.add(
        Dnn.kernel(
            node.operation().name() + " to weights",
            backward,
            List.of(
                gradient(node.input(3), backward, plan),
                source(node.input(0), backward.src_desc(), plan)),
            writes));
  }

  private static Optional<ConvShapes> shapes(Node node, Value y) {
    return isConvolution(node)
        ? ConvShapes.convolution(node.operation(), node.input(0), node.input(1), y)
        : ConvShapes.deconvolution(node.operation(), node.input(0), node.input(1), y);
  }

  private static ConvPrimitives primitives(Node node, ConvShapes shapes) {
    return isConvolution(node)
        ? ConvPrimitives.convolution(shapes)
        : ConvPrimitives.deconvolution(shapes);
  }

  private static boolean isConvolution(Node node) {
    return node.operation().name().startsWith("conv2d");
  }

  private static Argument source(Value x, memory.desc md, PlanBuilder plan) {
    Layout layout = DnnLayout.of(md, DnnLayout.plain(x));
    return new Argument(DNNL_ARG_SRC, plan.in(x, layout), md);
  }

  private static Argument weights(Value w, memory.desc md, ConvShapes shapes, PlanBuilder plan) {
    Layout layout = DnnLayout.of(md, shapes.plainWeights());
    return new Argument(DNNL_ARG_WEIGHTS, plan.in(w, layout), md);
  }

  private static Argument gradient(Value g, primitive_desc backward, PlanBuilder plan) {
    memory.desc md = backward.diff_dst_desc();
    Layout layout = DnnLayout.of(md, DnnLayout.plain(g));
    return new Argument(DNNL_ARG_DIFF_DST, plan.in(g, layout), md);
  }
}
