package org.idferm.data.preprocess;

import org.idferm.core.face.GrayImage;
import org.idferm.core.face.Landmarks;
import org.idferm.data.landmark.Points49;

/** Landmarks and images whose alignment is known. */
final class TestFaces {

  private TestFaces() {}

  /** The template's points moved by x' = a·x − b·y + tx, y' = b·x + a·y + ty. */
  static Landmarks landmarks(double a, double b, double tx, double ty) {
    float[] template = AlignmentTemplate.xy();
    int[] indexes = Points49.indexes();
    float[] xy = new float[2 * Landmarks.POINTS];
    for (int i = 0; i < indexes.length; i++) {
      double x = template[2 * i];
      double y = template[2 * i + 1];
      xy[2 * indexes[i]] = (float) (a * x - b * y + tx);
      xy[2 * indexes[i] + 1] = (float) (b * x + a * y + ty);
    }
    return new Landmarks(xy);
  }

  /** An image with the values p·x + q·y + r. */
  static GrayImage plane(int width, int height, double p, double q, double r) {
    float[] pixels = new float[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = (float) (p * x + q * y + r);
      }
    }
    return new GrayImage(width, height, pixels);
  }

  static GrayImage constant(int width, int height, double value) {
    return plane(width, height, 0, 0, value);
  }
}
