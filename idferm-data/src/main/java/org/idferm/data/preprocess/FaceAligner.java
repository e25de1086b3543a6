package org.idferm.data.preprocess;

import java.util.Locale;
import org.idferm.core.face.GrayImage;
import org.idferm.core.face.Landmarks;
import org.idferm.data.image.DecodedImage;
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

  private static final double EYE_DISTANCE = 24;

  /** Beyond this shrinking factor more samples a pixel bring nothing. */
  private static final int MAX_OVERSAMPLING = 16;

  /** Eyes 24 / 16 = 1.5 pixels apart. */
  private static final double MAX_ENLARGEMENT = 16;

  /** The crop's width in the image, as a multiple of the image's longer side. */
  private static final double MAX_CROP = 4;

  private final float[] template = AlignmentTemplate.xy();

  /** Makes an aligner; it can be used by several threads. */
  public FaceAligner() {}

  /**
   * Aligns a face.
   *
   * @param image the image
   * @param landmarks the 68 landmarks in its pixels
   * @return 64x64, values in the range of the input's
   * @throws IllegalArgumentException if the landmarks coincide, most of them lie outside the image,
   *     or the face that they give is far smaller than its landmarks can be told apart or far
   *     larger than the image
   */
  public GrayImage align(GrayImage image, Landmarks landmarks) {
    return align(new DecodedImage.Fractions(image), landmarks);
  }

  /**
   * Aligns a face.
   *
   * @param image the image
   * @param landmarks the 68 landmarks in its pixels
   * @return 64x64, values 0 to 255
   * @throws IllegalArgumentException as {@link #align(GrayImage, Landmarks)}
   */
  public GrayImage align(DecodedImage image, Landmarks landmarks) {
    float[] points = Points49.of(landmarks);
    requireInside(image, points);
    Similarity toCrop = Similarity.fit(points, template);
    requireScale(image, toCrop.scale());
    int m = (int) Math.max(1, Math.min(MAX_OVERSAMPLING, Math.ceil(1 / toCrop.scale())));
    return BilinearSampler.of(image).sample(toCrop.oversampled(m).inverse(), SIZE, m);
  }

  /**
   * Where a face's landmarks come to lie in the crop.
   *
   * @param landmarks the 68 landmarks in pixels of the image
   * @return the same points in pixels of the aligned face; some may lie outside it
   * @throws IllegalArgumentException if the landmarks coincide
   */
  public Landmarks align(Landmarks landmarks) {
    Similarity toCrop = Similarity.fit(Points49.of(landmarks), template);
    float[] xy = new float[2 * Landmarks.POINTS];
    for (int i = 0; i < Landmarks.POINTS; i++) {
      double x = landmarks.x(i);
      double y = landmarks.y(i);
      xy[2 * i] = (float) (toCrop.a() * x - toCrop.b() * y + toCrop.tx());
      xy[2 * i + 1] = (float) (toCrop.b() * x + toCrop.a() * y + toCrop.ty());
    }
    return new Landmarks(xy);
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

  private static void requireScale(DecodedImage image, double scale) {
    double longer = Math.max(image.width(), image.height());
    if (scale > MAX_ENLARGEMENT || SIZE > MAX_CROP * longer * scale) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "the landmarks' eyes are %.3g pixels apart in an image of %d x %d",
              EYE_DISTANCE / scale,
              image.width(),
              image.height()));
    }
  }

  private static void requireInside(DecodedImage image, float[] xy) {
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
}
