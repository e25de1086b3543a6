package org.idferm.core.graph.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_FROM;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_TO;

import java.util.List;
import org.bytedeco.dnnl.memory;
import org.idferm.core.graph.onednn.Dnn.Argument;
import org.idferm.core.graph.plan.Layout;
import org.idferm.core.graph.plan.PlanBuilder;
import org.idferm.core.graph.plan.Tensor;
import org.idferm.core.graph.program.Node;
import org.idferm.core.graph.program.Value;

/** Feature maps side by side, and apart again. */
final class Channels {

  private Channels() {}

  /** Lowers {@code concat} of images along the channels. */
  static boolean concat(Node node, PlanBuilder plan) {
    Value whole = node.output(0);
    if (whole.rank() != 4 || node.operation().integers()[0] != 1) {
      return false;
    }
    Layout layout = common(node.inputs(), whole, plan);
    memory.desc md = DnnLayout.md(layout, whole);
    Tensor target = plan.create(whole, layout);
    long channel = 0;
    for (Value part : node.inputs()) {
      memory.desc to = part(md, channel, part);
      Layout from = plan.layout(part);
      copy("concat", DnnLayout.md(from, part), plan.in(part, from), to, target, plan);
      channel += part.shape()[1];
    }
    return true;
  }

  /** Lowers {@code concat_bp} along the channels: the parts, the whole's gradient to theirs. */
  static boolean split(Node node, PlanBuilder plan) {
    Value whole = node.input(node.inputs().size() - 1);
    long[] i = node.operation().integers();
    if (whole.rank() != 4 || i.length != 1 || i[0] != 1) {
      return false;
    }
    boolean blocked =
        node.outputs().stream().allMatch(part -> part.shape()[1] % DnnLayout.BLOCK == 0)
            && DnnLayout.isBlocked(plan.layout(whole), whole);
    Layout layout = blocked ? plan.layout(whole) : Layout.PLAIN;
    memory.desc md = DnnLayout.md(layout, whole);
    Tensor source = plan.in(whole, layout);
    long channel = 0;
    for (int j = 0; j < node.outputs().size(); j++) {
      Value part = node.output(j);
      memory.desc from = part(md, channel, part);
      Layout to = plan.layout(node.input(j));
      copy("concat_bp", from, source, DnnLayout.md(to, part), plan.create(part, to), plan);
      channel += part.shape()[1];
    }
    return true;
  }

  /** The parts' layout if it does for the whole as well, else the plain one. */
  private static Layout common(List<Value> parts, Value whole, PlanBuilder plan) {
    boolean blocked = parts.stream().allMatch(part -> DnnLayout.isBlocked(plan.layout(part), part));
    return blocked ? DnnLayout.blocked(whole) : Layout.PLAIN;
  }

  private static memory.desc part(memory.desc whole, long channel, Value part) {
    return whole.submemory_desc(part.shape(), new long[] {0, channel, 0, 0});
  }

  private static void copy(
      String name,
      memory.desc from,
      Tensor source,
      memory.desc to,
      Tensor target,
      PlanBuilder plan) {
    plan.add(
        Dnn.kernel(
            name,
            Dnn.reorder(from, to),
            new Argument(DNNL_ARG_FROM, source, from),
            new Argument(DNNL_ARG_TO, target, to)));
  }
}
