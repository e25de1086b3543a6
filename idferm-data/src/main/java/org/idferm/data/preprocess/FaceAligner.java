package org.idferm.data.preprocess;

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
import org.idferm.core.face.Landmarks;
import org.idferm.data.landmark.Points49;

/**
 * Rotates, scales and shifts a face so that its 49 landmarks come as near as possible (least
 * squares) to a fixed template in a 64x64 crop: eye centres 24 pixels apart in row 18.
 *
 * <p>Sampling is bilinear. Where the image is larger than the crop, each output pixel is the mean
 * of m x m bilinear samples, m = the shrinking factor rounded up, so that nothing is aliased.
 * Outside the image its border is repeated.
 */
public final class FaceAligner {

  /** Width and height of the aligned face. */
  public static final int SIZE = 64;

  /** Beyond this shrinking factor more samples a pixel bring nothing. */
  private static final int MAX_OVERSAMPLING = 16;

  private final float[] template = AlignmentTemplate.xy();

  /** Makes an aligner; it can be used by several threads. */
  public FaceAligner() {}

  /**
   * Aligns a face.
   *
   * @param image the image
   * @param landmarks the 68 landmarks in its pixels
   * @return 64x64, values in the range of the input's
   * @throws IllegalArgumentException if the landmarks coincide, or most of them lie outside the
   *     image
   */
  public GrayImage align(GrayImage image, Landmarks landmarks) {
    float[] points = Points49.of(landmarks);
    requireInside(image, points);
    Similarity transform = Similarity.fit(points, template);
    int oversampling =
        (int) Math.max(1, Math.min(MAX_OVERSAMPLING, Math.ceil(1 / transform.scale())));
    return warp(image, transform, oversampling);
  }

  /**
   * Where an image goes in the crop.
   *
   * @param landmarks the 68 landmarks in the image's pixels
   * @return maps the image's pixels to the crop's
   * @throws IllegalArgumentException if the landmarks coincide
   */
  public Similarity transform(Landmarks landmarks) {
    return Similarity.fit(Points49.of(landmarks), template);
  }

  /** Refuses an image that is not of the size of an aligned face. */
  static void requireAligned(GrayImage image) {
    if (image.width() != SIZE || image.height() != SIZE) {
      throw new IllegalArgumentException(
          "expected an aligned face of %d x %d, got %d x %d"
              .formatted(SIZE, SIZE, image.width(), image.height()));
    }
  }

  private static void requireInside(GrayImage image, float[] xy) {
    int inside = 0;
    for (int i = 0; i < xy.length; i += 2) {
      if (xy[i] >= 0 && xy[i] < image.width() && xy[i + 1] >= 0 && xy[i + 1] < image.height()) {
        inside++;
      }
    }
    if (2 * inside < Points49.POINTS) {
      throw new IllegalArgumentException(
          "only %d of %d landmarks lie inside the image of %d x %d"
              .formatted(inside, Points49.POINTS, image.width(), image.height()));
    }
  }

  private static GrayImage warp(GrayImage image, Similarity t, int m) {
    // In the m times larger crop the centre of pixel X is at m·(X + 0.5) − 0.5.
    double shift = 0.5 * m - 0.5;
    double[] matrix = {m * t.a(), -m * t.b(), m * t.tx() + shift, m * t.b(), m * t.a(), 0};
    matrix[5] = m * t.ty() + shift;
    float[] pixels = new float[SIZE * SIZE];
    try (FloatPointer data = new FloatPointer(image.pixels());
        Mat source = new Mat(image.height(), image.width(), CV_32F, data);
        Mat affine = new Mat(2, 3, CV_64F);
        Mat large = new Mat();
        Mat result = new Mat();
        Size largeSize = new Size(m * SIZE, m * SIZE);
        Size size = new Size(SIZE, SIZE);
        Scalar unused = new Scalar()) {
      DoubleBuffer coefficients = affine.createBuffer();
      coefficients.put(matrix);
      warpAffine(source, large, affine, largeSize, INTER_LINEAR, BORDER_REPLICATE, unused);
      resize(large, result, size, 0, 0, INTER_AREA);
      FloatBuffer out = result.createBuffer();
      out.get(pixels);
    }
    return new GrayImage(SIZE, SIZE, pixels);
  }
}
