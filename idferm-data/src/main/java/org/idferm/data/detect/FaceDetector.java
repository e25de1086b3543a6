package org.idferm.data.detect;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_core.flip;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.util.Optional;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.idferm.core.face.GrayImage;
import org.idferm.data.detect.Cascade.Detection;

/**
 * Finds the largest face in a photograph, seen from the front or turned by up to about 45 degrees
 * to either side. Can be used by several threads.
 *
 * <p>A frontal cascade looks first; where it finds nothing, one for profiles. That one knows heads
 * turned to one side only: it looks at the mirror image too, and the face with more votes counts.
 */
public final class FaceDetector {

  /** Faces smaller than the image's shorter side divided by this are not looked for. */
  private static final int SMALLEST_PART = 8;

  /** The frontal cascade was trained with windows of 20 pixels. */
  private static final int SMALLEST_FACE = 24;

  /** Larger images are shrunk to this shorter side, so that each takes the same time. */
  private static final int WORKING_SIZE = 30 * SMALLEST_PART;

  // Where landmarks lie in the windows: means over ckplus-facekit, and over multipie-facekit's
  // cameras at 45 degrees.
  private final Cascade frontal = new Cascade("haarcascade_frontalface_alt2", 0.5, 0.63, 0.81);
  private final Cascade profile = new Cascade("haarcascade_profileface", 0.344, 0.617, 0.633);

  /** Makes a detector; its cascades are read when they are first needed. */
  public FaceDetector() {}

  /**
   * Finds the largest face; of equally large ones the topmost, then leftmost.
   *
   * @param image values 0 to 255
   * @return where its landmarks should be, give or take a tenth of the box; empty if no face of at
   *     least an eighth of the image's shorter side and 24 pixels is found
   */
  public Optional<FaceBox> detect(GrayImage image) {
    double shrinking = Math.max(1, Math.min(image.width(), image.height()) / (double) WORKING_SIZE);
    int width = (int) Math.round(image.width() / shrinking);
    int height = (int) Math.round(image.height() / shrinking);
    try (FloatPointer data = new FloatPointer(image.pixels());
        Mat floats = new Mat(image.height(), image.width(), CV_32F, data);
        Mat bytes = new Mat();
        Mat small = new Mat();
        Size size = new Size(width, height)) {
      floats.convertTo(bytes, CV_8U);
      resize(bytes, small, size, 0, 0, INTER_AREA);
      return detect(small)
          .map(
              box ->
                  new FaceBox(
                      box.centreX() * shrinking,
                      box.centreY() * shrinking,
                      box.side() * shrinking));
    }
  }

  private Optional<FaceBox> detect(Mat image) {
    int minSize = Math.max(SMALLEST_FACE, Math.min(image.cols(), image.rows()) / SMALLEST_PART);
    return frontal.largest(image, minSize).map(Detection::box).or(() -> profile(image, minSize));
  }

  private Optional<FaceBox> profile(Mat image, int minSize) {
    Optional<Detection> plain = profile.largest(image, minSize);
    Optional<Detection> mirrored;
    try (Mat mirror = new Mat()) {
      flip(image, mirror, 1);
      mirrored = profile.largest(mirror, minSize);
    }
    if (votes(mirrored) > votes(plain)) {
      return mirrored
          .map(Detection::box)
          .map(box -> new FaceBox(image.cols() - box.centreX(), box.centreY(), box.side()));
    }
    return plain.map(Detection::box);
  }

  private static int votes(Optional<Detection> detection) {
    return detection.map(Detection::votes).orElse(0);
  }
}
