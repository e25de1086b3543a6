package org.idferm.core.graph.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WORKSPACE;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.pooling_backward;
import org.bytedeco.dnnl.pooling_forward;
import org.bytedeco.dnnl.primitive_desc;
import org.idferm.core.graph.onednn.Dnn.Argument;
import org.idferm.core.graph.plan.Layout;
import org.idferm.core.graph.plan.PlanBuilder;
import org.idferm.core.graph.plan.Tensor;
import org.idferm.core.graph.program.Node;
import org.idferm.core.graph.program.Operation;
import org.idferm.core.graph.program.Value;

/** Max pooling, which keeps for its gradient where each maximum was. */
final class MaxPooling {

  private static final int MAX = dnnl.algorithm.pooling_max.value;

  private record Key(Value x, List<Long> arguments) {
    static Key of(Node node) {
      long[] arguments = node.operation().integers();
      return new Key(node.input(0), Arrays.stream(arguments).boxed().toList());
    }
  }

  private record Done(pooling_forward.primitive_desc forward, Tensor maxima, Layout target) {}

  private final Map<Key, Done> done = new HashMap<>();

  /** Lowers {@code maxpool2d}: x to y. */
  boolean forward(Node node, PlanBuilder plan) {
    Value x = node.input(0);
    Value y = node.output(0);
    if (!isSimple(node.operation())) {
      return false;
    }
    Layout layout = plan.layout(x);
    memory.desc source = DnnLayout.md(layout, x);
    pooling_forward.primitive_desc forward = describe(node.operation(), x, y, source);
    memory.desc target = forward.dst_desc();
    Layout targetLayout = DnnLayout.of(target, DnnLayout.plain(y));
    memory.desc workspace = forward.workspace_desc();
    Tensor maxima = PlanBuilder.scratch(workspace.get_size(), Layout.PLAIN);
    plan.add(
        Dnn.kernel(
            "maxpool2d",
            forward,
            List.of(new Argument(DNNL_ARG_SRC, plan.in(x, layout), source)),
            List.of(
                new Argument(DNNL_ARG_DST, plan.create(y, targetLayout), target),
                new Argument(DNNL_ARG_WORKSPACE, maxima, workspace))));
    done.put(Key.of(node), new Done(forward, maxima, targetLayout));
    return true;
  }

  /** Lowers {@code maxpool2d_bp}: x, y' to x'. */
  boolean backward(Node node, PlanBuilder plan) {
    Done pooled = done.get(Key.of(node));
    if (pooled == null) {
      return false;
    }
    Value gradient = node.input(1);
    memory.desc source = pooled.forward().src_desc();
    memory.desc target = pooled.forward().dst_desc();
    Geometry g = geometry(node.operation(), node.input(0), gradient);
    primitive_desc how =
        new pooling_backward.primitive_desc(
            new pooling_backward.desc(
                MAX, source, target, g.strides(), g.kernel(), g.before(), g.after()),
            Dnn.ATTRIBUTES,
            Dnn.ENGINE,
            pooled.forward());
    Value result = node.output(0);
    Layout layout = DnnLayout.of(source, DnnLayout.plain(result));
    plan.add(
        Dnn.kernel(
            "maxpool2d_bp",
            how,
            List.of(
                new Argument(DNNL_ARG_DIFF_DST, plan.in(gradient, pooled.target()), target),
                new Argument(
                    DNNL_ARG_WORKSPACE, pooled.maxima(), pooled.forward().workspace_desc())),
            List.of(new Argument(DNNL_ARG_DIFF_SRC, plan.create(result, layout), source))));
    return true;
  }

  private static pooling_forward.primitive_desc describe(
      Operation operation, Value x, Value y, memory.desc source) {
    Geometry g = geometry(operation, x, y);
    return new pooling_forward.primitive_desc(
        new pooling_forward.desc(
            dnnl.prop_kind.forward_training.value,
            MAX,
            source,
            DnnLayout.any(y.shape()),
            g.strides(),
            g.kernel(),
            g.before(),
            g.after()),
        Dnn.ATTRIBUTES,
        Dnn.ENGINE);
  }

  /** Arguments: kH, kW, sH, sW, pH, pW, dH, dW, padding mode, divisor, data format (0: NCHW). */
  private static boolean isSimple(Operation operation) {
    long[] i = operation.integers();
    return i.length == 11 && i[6] == 1 && i[7] == 1 && i[8] <= 1 && i[10] == 0;
  }

  @SuppressWarnings("ArrayRecordComponent") // goes straight into native calls
  private record Geometry(long[] kernel, long[] strides, long[] before, long[] after) {}

  private static Geometry geometry(Operation operation, Value x, Value y) {
    long[] i = operation.integers();
    long[] kernel = {i[0], i[1]};
    long[] strides = {i[2], i[3]};
    long[] before = {i[4], i[5]};
    long[] after = {i[4], i[5]};
    if (i[8] == 1) {
      for (int d = 0; d < 2; d++) {
        long all = (y.shape()[d + 2] - 1) * strides[d] + kernel[d] - x.shape()[d + 2];
        before[d] = Math.max(0, all) / 2;
        after[d] = Math.max(0, all) - before[d];
      }
    }
    return new Geometry(kernel, strides, before, after);
  }
}
