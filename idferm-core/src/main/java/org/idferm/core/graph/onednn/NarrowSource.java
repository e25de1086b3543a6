package org.idferm.core.graph.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;

import java.util.List;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_desc;
import org.idferm.core.graph.onednn.Dnn.Argument;
import org.idferm.core.graph.plan.Kernel;
import org.idferm.core.graph.plan.Layout;
import org.idferm.core.graph.plan.PlanBuilder;
import org.idferm.core.graph.plan.Tensor;
import org.idferm.core.graph.program.Value;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A convolution's gradient towards images of one channel. oneDNN pads that channel to a block of
 * sixteen, so that fifteen sixteenths of the work are for nothing. Instead:
 *
 * <ol>
 *   <li>Each column of the kernel gets a source channel of its own: a convolution whose kernel has
 *       one column and kW source channels. Its weights are the given ones, read in another order.
 *   <li>The channels are added up, each moved to the right by its column: the gradient of a
 *       convolution with one row, whose weights are the identity.
 * </ol>
 */
final class NarrowSource {

  /** With fewer columns the second step is not worth it. */
  private static final long FEWEST_COLUMNS = 5;

  private NarrowSource() {}

  /**
   * Adds both steps.
   *
   * @param gradient towards the target
   * @param weights {@code [kH, kW, 1, out]}
   * @param result gradient towards the source
   * @return false if this is not such a convolution
   */
  static boolean backward(
      ConvShapes shapes, Value gradient, Value weights, Value result, PlanBuilder plan) {
    long columns = shapes.weights()[3];
    boolean narrow = shapes.source()[1] == 1 && columns >= FEWEST_COLUMNS;
    if (!narrow || !plan.layout(weights).equals(Layout.PLAIN)) {
      return false;
    }
    ConvShapes columnwise = columnwise(shapes);
    ConvShapes shift = shift(shapes);
    primitive_desc first = ConvPrimitives.convolution(columnwise).backwardData();
    primitive_desc second = ConvPrimitives.convolution(shift).backwardData();
    memory.desc between = first.diff_src_desc();
    if (!between.equals(second.diff_dst_desc())) {
      return false;
    }
    Tensor channels = PlanBuilder.scratch(between.get_size(), Layout.PLAIN);
    Layout of = DnnLayout.of(first.diff_dst_desc(), DnnLayout.plain(gradient));
    plan.add(
        kernel(
            first,
            new Argument(DNNL_ARG_DIFF_DST, plan.in(gradient, of), first.diff_dst_desc()),
            weights(first, columnwise, weights, plan),
            new Argument(DNNL_ARG_DIFF_SRC, channels, between)));
    memory.desc md = second.diff_src_desc();
    Tensor target = plan.create(result, DnnLayout.of(md, DnnLayout.plain(result)));
    plan.add(
        kernel(
            second,
            new Argument(DNNL_ARG_DIFF_DST, channels, between),
            weights(second, shift, identity(columns), plan),
            new Argument(DNNL_ARG_DIFF_SRC, target, md)));
    return true;
  }

  private static Kernel kernel(
      primitive_desc how, Argument gradient, Argument weights, Argument result) {
    return Dnn.kernel(
        "conv2d_bp to narrow source", how, List.of(gradient, weights), List.of(result));
  }

  /** All rows of the kernel, its columns as source channels. */
  private static ConvShapes columnwise(ConvShapes s) {
    long out = s.weights()[0];
    long rows = s.weights()[2];
    long columns = s.weights()[3];
    return new ConvShapes(
        new long[] {s.source()[0], columns, s.source()[2], s.target()[3]},
        new long[] {out, columns, rows, 1},
        new long[] {1, out, columns * out, out},
        s.target(),
        new long[] {s.strides()[0], 1},
        new long[] {s.before()[0], 0},
        new long[] {s.after()[0], 0});
  }

  /** One row, as many target channels as columns. */
  private static ConvShapes shift(ConvShapes s) {
    long columns = s.weights()[3];
    return new ConvShapes(
        s.source(),
        new long[] {columns, 1, 1, columns},
        new long[] {columns, columns, columns, 1},
        new long[] {s.source()[0], columns, s.source()[2], s.target()[3]},
        new long[] {1, s.strides()[1]},
        new long[] {0, s.before()[1]},
        new long[] {0, s.after()[1]});
  }

  private static Value identity(long size) {
    return Value.constant("identity", Nd4j.eye(size).castTo(DataType.FLOAT));
  }

  private static Argument weights(
      primitive_desc how, ConvShapes shapes, Value weights, PlanBuilder plan) {
    memory.desc md = how.weights_desc();
    Layout layout = DnnLayout.of(md, shapes.plainWeights());
    return new Argument(DNNL_ARG_WEIGHTS, plan.in(weights, layout), md);
  }
}
