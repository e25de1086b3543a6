package org.idferm.core.graph.onednn;

import java.util.Optional;
import org.bytedeco.dnnl.memory;
import org.idferm.core.graph.program.Operation;
import org.idferm.core.graph.program.Value;

/**
 * A convolution's sizes in oneDNN's terms.
 *
 * @param source {@code [N, in, H, W]}
 * @param weights {@code [out, in, kH, kW]}
 * @param weightStrides where ND4J has the weights' elements, in that order
 * @param target {@code [N, out, H', W']}
 * @param strides down and across
 * @param before rows above and columns left of the image
 * @param after rows below and columns right of the image
 */
@SuppressWarnings("ArrayRecordComponent") // goes straight into native calls
record ConvShapes(
    long[] source,
    long[] weights,
    long[] weightStrides,
    long[] target,
    long[] strides,
    long[] before,
    long[] after) {

  /**
   * The sizes of a convolution.
   *
   * @param x {@code [N, in, H, W]}
   * @param w {@code [kH, kW, in, out]}
   * @param y {@code [N, out, H', W']}
   * @return empty if it is not one of those that are done here
   */
  static Optional<ConvShapes> convolution(Operation operation, Value x, Value w, Value y) {
    if (!isSimple(operation)) {
      return Optional.empty();
    }
    long[] k = w.shape();
    long[] weights = {k[3], k[2], k[0], k[1]};
    long[] weightStrides = {1, k[3], k[1] * k[2] * k[3], k[2] * k[3]};
    return Optional.of(of(operation, x, weights, weightStrides, y));
  }

  /**
   * The sizes of a fractionally strided convolution.
   *
   * @param x {@code [N, in, H, W]}
   * @param w {@code [kH, kW, out, in]}
   * @param y {@code [N, out, H', W']}
   * @return empty if it is not one of those that are done here
   */
  static Optional<ConvShapes> deconvolution(Operation operation, Value x, Value w, Value y) {
    if (!isSimple(operation)) {
      return Optional.empty();
    }
    long[] k = w.shape();
    long[] weights = {k[2], k[3], k[0], k[1]};
    long[] weightStrides = {k[3], 1, k[1] * k[2] * k[3], k[2] * k[3]};
    return Optional.of(of(operation, x, weights, weightStrides, y));
  }

  private static ConvShapes of(
      Operation operation, Value x, long[] weights, long[] weightStrides, Value y) {
    long[] i = operation.integers();
    long[] padding = {i[4], i[5]};
    return new ConvShapes(
        x.shape(),
        weights,
        weightStrides,
        y.shape(),
        new long[] {i[2], i[3]},
        padding,
        padding.clone());
  }

  /** Arguments: kH, kW, sH, sW, pH, pW, dH, dW, padding mode, data format (0: NCHW), weights'. */
  private static boolean isSimple(Operation operation) {
    long[] i = operation.integers();
    return i.length >= 10
        && i[6] == 1
        && i[7] == 1
        && i[8] == 0
        && i[9] == 0
        && (i.length < 11 || i[10] == 0);
  }

  memory.desc anySource() {
    return DnnLayout.any(source);
  }

  memory.desc anyWeights() {
    return DnnLayout.any(weights);
  }

  memory.desc anyTarget() {
    return DnnLayout.any(target);
  }

  memory.desc bias() {
    return new memory.desc(new long[] {target[1]}, memory.data_type.f32, memory.format_tag.x);
  }

  /** The weights as ND4J has them. */
  memory.desc plainWeights() {
    return DnnLayout.strided(weights, weightStrides);
  }
}
