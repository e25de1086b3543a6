package org.idferm.core.graph;

/**
 * The size of a convolution with square kernels.
 *
 * @param in input channels
 * @param out output channels
 * @param kernel kernel width and height
 * @param stride step between output positions (input positions, if fractionally strided)
 * @param padding rows and columns of zeros on every side
 */
public record ConvShape(int in, int out, int kernel, int stride, int padding) {

  /**
   * Checks that sizes are positive and the padding is not negative.
   *
   * @throws IllegalArgumentException otherwise
   */
  public ConvShape {
    if (in < 1 || out < 1 || kernel < 1 || stride < 1 || padding < 0) {
      throw new IllegalArgumentException(
          "not a convolution: in %d, out %d, kernel %d, stride %d, padding %d"
              .formatted(in, out, kernel, stride, padding));
    }
  }

  /**
   * Stride 1 and as much padding as keeps the image's size; the kernel must be odd.
   *
   * @param in input channels
   * @param out output channels
   * @param kernel kernel width and height, odd
   * @throws IllegalArgumentException if the kernel is even, or something is not positive
   */
  public static ConvShape same(int in, int out, int kernel) {
    if (kernel % 2 == 0) {
      throw new IllegalArgumentException(
          "kernel " + kernel + " is even: no padding keeps the size");
    }
    return new ConvShape(in, out, kernel, 1, kernel / 2);
  }

  /**
   * The height or width of the output of a convolution.
   *
   * @param size the input's
   */
  public int outputSize(int size) {
    return (size + 2 * padding - kernel) / stride + 1;
  }
}
