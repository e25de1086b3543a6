package org.idferm.data.landmark.faceapi;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.idferm.core.face.GrayImage;

/**
 * A square part of an image, between pixel edges.
 *
 * @param left its left edge; the centre of the first column is at 0
 * @param top its top edge
 * @param side width and height in pixels, above 0
 */
record SquareCrop(double left, double top, double side) {

  /** Beyond this shrinking factor more samples a pixel bring nothing. */
  private static final int MAX_OVERSAMPLING = 16;

  /**
   * Samples the crop: bilinear where it grows, else means of as many bilinear samples as it takes
   * to alias nothing. Outside the image its border is repeated.
   *
   * @param image the image
   * @param size width and height of the result
   * @return size · size values row by row
   */
  float[] sample(GrayImage image, int size) {
    int m = (int) Math.max(1, Math.min(MAX_OVERSAMPLING, Math.ceil(side / size)));
    double scale = m * size / side;
    double[] matrix = {scale, 0, -0.5 - scale * left, 0, scale, -0.5 - scale * top};
    float[] pixels = new float[size * size];
    try (FloatPointer data = new FloatPointer(image.pixels());
        Mat source = new Mat(image.height(), image.width(), CV_32F, data);
        Mat affine = new Mat(2, 3, CV_64F);
        Mat large = new Mat();
        Mat result = new Mat();
        Size largeSize = new Size(m * size, m * size);
        Size finalSize = new Size(size, size);
        Scalar unused = new Scalar()) {
      DoubleBuffer coefficients = affine.createBuffer();
      coefficients.put(matrix);
      warpAffine(source, large, affine, largeSize, INTER_LINEAR, BORDER_REPLICATE, unused);
      resize(large, result, finalSize, 0, 0, INTER_AREA);
      FloatBuffer out = result.createBuffer();
      out.get(pixels);
    }
    return pixels;
  }

  /** Where a point of the unit square lies in the image. */
  double column(double x) {
    return left + side * x;
  }

  /** Where a point of the unit square lies in the image. */
  double row(double y) {
    return top + side * y;
  }
}
