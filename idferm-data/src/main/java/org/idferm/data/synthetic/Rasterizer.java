package org.idferm.data.synthetic;

import java.util.Arrays;

/**
 * Finds the triangle that is seen at each sample of the image, and where in it the sample lies.
 * Attributes vary linearly in the image, which at this distance is indistinguishable from exact.
 */
final class Rasterizer {

  /** At samples where nothing is seen. */
  static final int NONE = -1;

  private final int width;
  private final int height;
  private final float[] depth;
  private final int[] triangle;
  private final float[] weightB;
  private final float[] weightC;

  Rasterizer(int width, int height) {
    this.width = width;
    this.height = height;
    this.depth = new float[width * height];
    this.triangle = new int[width * height];
    this.weightB = new float[width * height];
    this.weightC = new float[width * height];
    Arrays.fill(depth, Float.NEGATIVE_INFINITY);
    Arrays.fill(triangle, NONE);
  }

  /** The triangle seen at a sample, or {@link #NONE}. */
  int triangle(int sample) {
    return triangle[sample];
  }

  /** Weight of the triangle's second corner at a sample. */
  float weightB(int sample) {
    return weightB[sample];
  }

  /** Weight of the triangle's third corner at a sample. */
  float weightC(int sample) {
    return weightC[sample];
  }

  void draw(Mesh mesh, Camera camera) {
    int n = mesh.vertexCount();
    double[] columns = new double[n];
    double[] rows = new double[n];
    for (int i = 0; i < n; i++) {
      double z = mesh.get(i, 2);
      columns[i] = camera.column(mesh.get(i, 0), z) - 0.5;
      rows[i] = camera.row(mesh.get(i, 1), z) - 0.5;
    }
    for (int t = 0; t < mesh.triangleCount(); t++) {
      draw(mesh, t, columns, rows);
    }
  }

  private void draw(Mesh mesh, int t, double[] columns, double[] rows) {
    int a = mesh.corner(t, 0);
    int b = mesh.corner(t, 1);
    int c = mesh.corner(t, 2);
    double bx = columns[b] - columns[a];
    double by = rows[b] - rows[a];
    double cx = columns[c] - columns[a];
    double cy = rows[c] - rows[a];
    double area = bx * cy - by * cx;
    if (Math.abs(area) < 1e-9) {
      return;
    }
    double sign = Math.signum(area);
    int left = (int) Math.ceil(Math.max(0, min(columns[a], columns[b], columns[c])));
    int right = (int) Math.floor(Math.min(width - 1, max(columns[a], columns[b], columns[c])));
    int top = (int) Math.ceil(Math.max(0, min(rows[a], rows[b], rows[c])));
    int bottom = (int) Math.floor(Math.min(height - 1, max(rows[a], rows[b], rows[c])));
    if (left > right || top > bottom) {
      return;
    }
    float za = mesh.get(a, 2);
    float zb = mesh.get(b, 2) - za;
    float zc = mesh.get(c, 2) - za;
    for (int y = top; y <= bottom; y++) {
      double py = y - rows[a];
      for (int x = left; x <= right; x++) {
        double px = x - columns[a];
        double areaB = px * cy - py * cx;
        double areaC = bx * py - by * px;
        if (areaB * sign < 0 || areaC * sign < 0) {
          continue; // most samples of the bounding box; saves two divisions each
        }
        double wb = areaB / area;
        double wc = areaC / area;
        if (wb + wc <= 1) {
          int at = y * width + x;
          float z = (float) (za + wb * zb + wc * zc);
          if (z > depth[at]) {
            depth[at] = z;
            triangle[at] = t;
            weightB[at] = (float) wb;
            weightC[at] = (float) wc;
          }
        }
      }
    }
  }

  private static double min(double a, double b, double c) {
    double least = a < b ? a : b;
    return least < c ? least : c;
  }

  private static double max(double a, double b, double c) {
    double most = a > b ? a : b;
    return most > c ? most : c;
  }
}
