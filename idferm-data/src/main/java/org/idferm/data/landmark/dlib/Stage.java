package org.idferm.data.landmark.dlib;

import java.util.List;
import org.idferm.core.face.GrayImage;
import org.idferm.data.preprocess.Similarity;

/**
 * One level of the cascade: it looks at some pixels near the shape found so far, and its trees
 * correct the shape.
 *
 * @param trees all trees
 * @param anchors for each pixel, the shape's point that it belongs to
 * @param deltas for each pixel, how far from that point it is in the mean shape, {@code dx0, dy0,
 *     ...}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Stage(List<RegressionTree> trees, int[] anchors, float[] deltas) {

  /**
   * Corrects a shape.
   *
   * @param shape changed
   * @param mean the mean shape
   * @param image the image
   * @param frame where the unit square of shapes lies in the image
   */
  void correct(float[] shape, float[] mean, GrayImage image, Frame frame) {
    float[] pixels = pixels(shape, mean, image, frame);
    for (RegressionTree tree : trees) {
      tree.addTo(shape, pixels);
    }
  }

  private float[] pixels(float[] shape, float[] mean, GrayImage image, Frame frame) {
    Similarity turn = Similarity.fit(mean, shape);
    float a = (float) turn.a();
    float b = (float) turn.b();
    float[] values = new float[anchors.length];
    for (int i = 0; i < anchors.length; i++) {
      float dx = deltas[2 * i];
      float dy = deltas[2 * i + 1];
      float x = a * dx - b * dy + shape[2 * anchors[i]];
      float y = b * dx + a * dy + shape[2 * anchors[i] + 1];
      double column = Math.floor(frame.column(x) + 0.5);
      double row = Math.floor(frame.row(y) + 0.5);
      // As in dlib, what lies outside is black.
      if (column >= 0 && column < image.width() && row >= 0 && row < image.height()) {
        values[i] = image.at((int) column, (int) row);
      }
    }
    return values;
  }
}
