package org.idferm.core.graph.onednn;

import org.bytedeco.dnnl.memory;
import org.idferm.core.graph.plan.Layout;
import org.idferm.core.graph.program.Value;

/**
 * A layout in oneDNN's description.
 *
 * <p>oneDNN has its own order of a tensor's dimensions (weights: output and input channels first),
 * so that each layout also knows how the plain layout is described in that order.
 */
final class DnnLayout implements Layout {

  /** Channels in a block: as many as this processor's vector registers hold. */
  static final int BLOCK = favourite();

  private final memory.desc md;
  private final memory.desc plain;

  private DnnLayout(memory.desc md, memory.desc plain) {
    this.md = md;
    this.plain = plain;
  }

  /** The layout of a description: the plain one, if it is that. */
  static Layout of(memory.desc md, memory.desc plain) {
    return md.equals(plain) ? PLAIN : new DnnLayout(md, plain);
  }

  /** How a value in a layout is described, if its dimensions are in ND4J's order. */
  static memory.desc md(Layout layout, Value value) {
    return layout instanceof DnnLayout own ? own.md : plain(value);
  }

  memory.desc md() {
    return md;
  }

  /** The plain layout in the order of dimensions of this one. */
  memory.desc plain() {
    return plain;
  }

  /** The plain layout, dimensions in ND4J's order; a scalar is a vector of one element. */
  static memory.desc plain(Value value) {
    long[] shape = value.rank() == 0 ? new long[] {1} : value.shape();
    return strided(shape, strides(shape));
  }

  /** What oneDNN chooses for a convolution. */
  private static int favourite() {
    long[] images = {1, 16, 8, 8};
    ConvShapes shapes =
        new ConvShapes(
            images,
            new long[] {16, 16, 3, 3},
            new long[] {1, 16, 768, 256},
            images,
            new long[] {1, 1},
            new long[] {1, 1},
            new long[] {1, 1});
    memory.desc chosen = ConvPrimitives.convolution(shapes).forward().dst_desc();
    return chosen.equals(blocks(8, images)) ? 8 : 16;
  }

  private static memory.desc blocks(int size, long[] shape) {
    memory.format_tag tag = size == 8 ? memory.format_tag.nChw8c : memory.format_tag.nChw16c;
    return new memory.desc(shape, memory.data_type.f32, tag);
  }

  /** Images in blocks of channels, within which the channel is the fastest index. */
  static Layout blocked(Value images) {
    return of(blocks(BLOCK, images.shape()), plain(images));
  }

  /** Whether images lie in full blocks of channels. */
  static boolean isBlocked(Layout layout, Value images) {
    return images.shape()[1] % BLOCK == 0 && layout.equals(blocked(images));
  }

  static memory.desc strided(long[] dimensions, long[] strides) {
    return new memory.desc(dimensions, memory.data_type.f32, strides);
  }

  static memory.desc any(long... dimensions) {
    return new memory.desc(dimensions, memory.data_type.f32, memory.format_tag.any);
  }

  private static long[] strides(long[] shape) {
    long[] strides = new long[shape.length];
    long stride = 1;
    for (int d = shape.length - 1; d >= 0; d--) {
      strides[d] = stride;
      stride *= shape[d];
    }
    return strides;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DnnLayout layout && md.equals(layout.md) && plain.equals(layout.plain);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(md.get_size());
  }
}
