package org.idferm.data.synthetic;

import java.util.Arrays;

/**
 * Triangles with, for each vertex, a position, a normal, three surface coordinates (their meaning
 * is the zone's) and the share of the surrounding light that reaches it.
 */
final class Mesh {

  /** Numbers kept for each vertex: x, y, z, normal x, y, z, three coordinates, openness. */
  static final int STRIDE = 10;

  static final int NORMAL = 3;
  static final int COORDINATES = 6;
  static final int OPENNESS = 9;

  private float[] vertices = new float[STRIDE * 12_000];
  private int[] corners = new int[3 * 24_000];
  private Zone[] zones = new Zone[24_000];
  private int vertexCount;
  private int triangleCount;

  int vertexCount() {
    return vertexCount;
  }

  int triangleCount() {
    return triangleCount;
  }

  /** One of the numbers of a vertex; {@code field} is 0 to {@code STRIDE - 1}. */
  float get(int vertex, int field) {
    return vertices[vertex * STRIDE + field];
  }

  int corner(int triangle, int which) {
    return corners[3 * triangle + which];
  }

  Zone zone(int triangle) {
    return zones[triangle];
  }

  /** Adds a vertex and returns its number. */
  int vertex(Vec position, double a, double b, double c, double openness) {
    if ((vertexCount + 1) * STRIDE > vertices.length) {
      vertices = Arrays.copyOf(vertices, 2 * vertices.length);
    }
    int at = vertexCount * STRIDE;
    set(at, position);
    vertices[at + COORDINATES] = (float) a;
    vertices[at + COORDINATES + 1] = (float) b;
    vertices[at + COORDINATES + 2] = (float) c;
    vertices[at + OPENNESS] = (float) openness;
    return vertexCount++;
  }

  /** Adds the two triangles of a quadrilateral whose corners go round it. */
  void quad(int a, int b, int c, int d, Zone zone) {
    triangle(a, b, c, zone);
    triangle(a, c, d, zone);
  }

  private void triangle(int a, int b, int c, Zone zone) {
    if (triangleCount == zones.length) {
      zones = Arrays.copyOf(zones, 2 * triangleCount);
      corners = Arrays.copyOf(corners, 6 * triangleCount);
    }
    corners[3 * triangleCount] = a;
    corners[3 * triangleCount + 1] = b;
    corners[3 * triangleCount + 2] = c;
    zones[triangleCount++] = zone;
  }

  /** Moves every vertex. */
  void transform(Camera camera) {
    for (int i = 0; i < vertexCount; i++) {
      int at = i * STRIDE;
      set(at, camera.turn(new Vec(vertices[at], vertices[at + 1], vertices[at + 2])));
    }
  }

  /** Sets each vertex's normal to the mean of its triangles', weighted by their areas. */
  void computeNormals() {
    for (int t = 0; t < triangleCount; t++) {
      int a = corners[3 * t] * STRIDE;
      int b = corners[3 * t + 1] * STRIDE;
      int c = corners[3 * t + 2] * STRIDE;
      float ux = vertices[b] - vertices[a];
      float uy = vertices[b + 1] - vertices[a + 1];
      float uz = vertices[b + 2] - vertices[a + 2];
      float vx = vertices[c] - vertices[a];
      float vy = vertices[c + 1] - vertices[a + 1];
      float vz = vertices[c + 2] - vertices[a + 2];
      float nx = uy * vz - uz * vy;
      float ny = uz * vx - ux * vz;
      float nz = ux * vy - uy * vx;
      addNormal(a, nx, ny, nz);
      addNormal(b, nx, ny, nz);
      addNormal(c, nx, ny, nz);
    }
  }

  private void addNormal(int at, float nx, float ny, float nz) {
    vertices[at + NORMAL] += nx;
    vertices[at + NORMAL + 1] += ny;
    vertices[at + NORMAL + 2] += nz;
  }

  private void set(int at, Vec position) {
    vertices[at] = (float) position.x();
    vertices[at + 1] = (float) position.y();
    vertices[at + 2] = (float) position.z();
  }
}
