package org.idferm.core.graph.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;

import java.util.List;
import org.bytedeco.dnnl.eltwise_backward;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_desc;
import org.idferm.core.graph.onednn.Dnn.Argument;
import org.idferm.core.graph.plan.Layout;
import org.idferm.core.graph.plan.PlanBuilder;
import org.idferm.core.graph.program.Node;
import org.idferm.core.graph.program.Value;

/** Rectifiers, leaky and not, in whatever layout their input is. */
final class Rectifiers {

  private static final int RELU = dnnl.algorithm.eltwise_relu.value;

  private Rectifiers() {}

  /** Lowers {@code leakyrelu} and {@code relu}: x to y. */
  static boolean forward(Node node, PlanBuilder plan) {
    boolean leaky = node.operation().name().equals("leakyrelu");
    double scalar = node.operation().scalar();
    if (!leaky && scalar != 0) {
      return false; // a threshold other than 0
    }
    Value x = node.input(0);
    Layout layout = plan.layout(x);
    memory.desc md = DnnLayout.md(layout, x);
    plan.add(
        Dnn.kernelInPlace(
            node.operation().name(),
            forward(md, leaky ? (float) scalar : 0),
            List.of(new Argument(DNNL_ARG_SRC, plan.in(x, layout), md)),
            List.of(new Argument(DNNL_ARG_DST, plan.create(node.output(0), layout), md))));
    return true;
  }

  private static eltwise_forward.primitive_desc forward(memory.desc md, float slope) {
    return new eltwise_forward.primitive_desc(
        new eltwise_forward.desc(dnnl.prop_kind.forward_training.value, RELU, md, slope, 0),
        Dnn.ATTRIBUTES,
        Dnn.ENGINE);
  }

  /** Lowers {@code lrelu_bp} and {@code thresholdedrelu_bp}: x, y' to x'. */
  static boolean backward(Node node, PlanBuilder plan) {
    double argument = node.operation().reals()[0];
    boolean leaky = node.operation().name().equals("lrelu_bp");
    Value x = node.input(0);
    Value gradient = node.input(1);
    if ((!leaky && argument != 0) || !x.sameShape(gradient)) {
      return false;
    }
    float slope = leaky ? (float) argument : 0;
    Layout layout = plan.layout(x);
    memory.desc md = DnnLayout.md(layout, x);
    primitive_desc how =
        new eltwise_backward.primitive_desc(
            new eltwise_backward.desc(RELU, md, md, slope, 0),
            Dnn.ATTRIBUTES,
            Dnn.ENGINE,
            forward(md, slope));
    plan.add(
        Dnn.kernelInPlace(
            node.operation().name(),
            how,
            List.of(
                new Argument(DNNL_ARG_DIFF_DST, plan.in(gradient, layout), md),
                new Argument(DNNL_ARG_SRC, plan.in(x, layout), md)),
            List.of(new Argument(DNNL_ARG_DIFF_SRC, plan.create(node.output(0), layout), md))));
    return true;
  }
}
