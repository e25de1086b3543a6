package org.idferm.core.graph.onednn;

import static org.idferm.core.graph.onednn.Dnn.ATTRIBUTES;
import static org.idferm.core.graph.onednn.Dnn.ENGINE;

import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.deconvolution_backward_data;
import org.bytedeco.dnnl.deconvolution_backward_weights;
import org.bytedeco.dnnl.deconvolution_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.primitive_desc;

/** oneDNN's descriptions of a convolution's three directions. */
interface ConvPrimitives {

  /** Source, weights and bias to target. */
  primitive_desc forward();

  /** Target's gradient and weights to source's gradient. */
  primitive_desc backwardData();

  /** Target's gradient and source to weights' and bias's gradient. */
  primitive_desc backwardWeights();

  /**
   * A convolution's first direction.
   *
   * @param attributes what is to be done with each value besides
   */
  static convolution_forward.primitive_desc forward(ConvShapes s, primitive_attr attributes) {
    return new convolution_forward.primitive_desc(
        new convolution_forward.desc(
            dnnl.prop_kind.forward_training.value,
            dnnl.algorithm.convolution_direct.value,
            s.anySource(),
            s.anyWeights(),
            s.bias(),
            s.anyTarget(),
            s.strides(),
            s.before(),
            s.after()),
        attributes,
        ENGINE);
  }

  /** Those of a convolution. */
  static ConvPrimitives convolution(ConvShapes s) {
    int direct = dnnl.algorithm.convolution_direct.value;
    convolution_forward.primitive_desc forward = forward(s, ATTRIBUTES);
    return new ConvPrimitives() {
      @Override
      public primitive_desc forward() {
        return forward;
      }

      @Override
      public primitive_desc backwardData() {
        return new convolution_backward_data.primitive_desc(
            new convolution_backward_data.desc(
                direct,
                s.anySource(),
                s.anyWeights(),
                s.anyTarget(),
                s.strides(),
                s.before(),
                s.after()),
            ATTRIBUTES,
            ENGINE,
            forward);
      }

      @Override
      public primitive_desc backwardWeights() {
        return new convolution_backward_weights.primitive_desc(
            new convolution_backward_weights.desc(
                direct,
                s.anySource(),
                s.anyWeights(),
                s.bias(),
                s.anyTarget(),
                s.strides(),
                s.before(),
                s.after()),
            ATTRIBUTES,
            ENGINE,
            forward);
      }
    };
  }

  /** Those of a fractionally strided convolution. */
  static ConvPrimitives deconvolution(ConvShapes s) {
    int direct = dnnl.algorithm.deconvolution_direct.value;
    deconvolution_forward.primitive_desc forward =
        new deconvolution_forward.primitive_desc(
            new deconvolution_forward.desc(
                dnnl.prop_kind.forward_training.value,
                direct,
                s.anySource(),
                s.anyWeights(),
                s.bias(),
                s.anyTarget(),
                s.strides(),
                s.before(),
                s.after()),
            ATTRIBUTES,
            ENGINE);
    return new ConvPrimitives() {
      @Override
      public primitive_desc forward() {
        return forward;
      }

      @Override
      public primitive_desc backwardData() {
        return new deconvolution_backward_data.primitive_desc(
            new deconvolution_backward_data.desc(
                direct,
                s.anySource(),
                s.anyWeights(),
                s.anyTarget(),
                s.strides(),
                s.before(),
                s.after()),
            ATTRIBUTES,
            ENGINE,
            forward);
      }

      @Override
      public primitive_desc backwardWeights() {
        return new deconvolution_backward_weights.primitive_desc(
            new deconvolution_backward_weights.desc(
                direct,
                s.anySource(),
                s.anyWeights(),
                s.bias(),
                s.anyTarget(),
                s.strides(),
                s.before(),
                s.after()),
            ATTRIBUTES,
            ENGINE,
            forward);
      }
    };
  }
}
