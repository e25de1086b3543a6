package org.idferm.data.landmark.dlib;

import org.idferm.data.detect.FaceBox;

/**
 * Where the unit square, in which shapes are measured, lies in an image.
 *
 * @param left its left edge, in pixels
 * @param top its top edge, in pixels
 * @param size its width and height, in pixels
 */
record Frame(double left, double top, double size) {

  /** The frame in which a shape with the box {@code unit} fills the box {@code target}. */
  static Frame fitting(FaceBox unit, FaceBox target) {
    double size = target.side() / unit.side();
    return new Frame(
        target.centreX() - unit.centreX() * size, target.centreY() - unit.centreY() * size, size);
  }

  double column(double x) {
    return left + size * x;
  }

  double row(double y) {
    return top + size * y;
  }
}
