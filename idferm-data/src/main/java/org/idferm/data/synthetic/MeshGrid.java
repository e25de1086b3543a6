package org.idferm.data.synthetic;

/** Adds curved sheets to a mesh: grids of quadrilaterals over two parameters. */
final class MeshGrid {

  private MeshGrid() {}

  /** Makes the vertices of a grid. */
  @FunctionalInterface
  interface Vertex {
    /** Adds the vertex at the shares s and t (0 to 1) of the grid's two directions. */
    int at(double s, double t);
  }

  /** Adds {@code across} times {@code down} quadrilaterals. */
  static void add(Mesh mesh, int across, int down, Zone zone, Vertex vertex) {
    int[] above = null;
    for (int j = 0; j <= down; j++) {
      int[] below = new int[across + 1];
      for (int i = 0; i <= across; i++) {
        below[i] = vertex.at((double) i / across, (double) j / down);
        if (i > 0 && j > 0) {
          mesh.quad(above[i - 1], below[i - 1], below[i], above[i], zone);
        }
      }
      above = below;
    }
  }
}
