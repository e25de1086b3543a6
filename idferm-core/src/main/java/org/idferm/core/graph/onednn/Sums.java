package org.idferm.core.graph.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_0;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_1;

import java.util.List;
import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_desc;
import org.idferm.core.graph.onednn.Dnn.Argument;
import org.idferm.core.graph.plan.Layout;
import org.idferm.core.graph.plan.PlanBuilder;
import org.idferm.core.graph.program.Node;
import org.idferm.core.graph.program.Value;

/** Sums of tensors of the same shape, which gradients that meet are. */
final class Sums {

  private Sums() {}

  /** Lowers {@code add}: a, b to a + b, in the layout of a. */
  static boolean add(Node node, PlanBuilder plan) {
    Value a = node.input(0);
    Value b = node.input(1);
    if (!a.sameShape(b) || a.equals(b)) {
      return false;
    }
    Layout layout = plan.layout(a);
    if (layout.equals(Layout.PLAIN)) {
      layout = plan.layout(b);
    }
    memory.desc md = DnnLayout.md(layout, b);
    primitive_desc how =
        new binary.primitive_desc(
            new binary.desc(dnnl.algorithm.binary_add.value, md, md, md),
            Dnn.ATTRIBUTES,
            Dnn.ENGINE);
    plan.add(
        Dnn.kernelInPlace(
            "add",
            how,
            List.of(
                new Argument(DNNL_ARG_SRC_0, plan.in(a, layout), md),
                new Argument(DNNL_ARG_SRC_1, plan.in(b, layout), md)),
            List.of(new Argument(DNNL_ARG_DST, plan.create(node.output(0), layout), md))));
    return true;
  }
}
