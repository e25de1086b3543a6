package org.idferm.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RasterizerTest {

  private static final int SIZE = 40;

  /** At the camera's nominal depth, so that a cm has 0.5 * 40 / 14.2 = 1.408 pixels. */
  private static final double DEPTH = 6;

  private final Camera camera =
      new Camera(new Scene(Pose.FRONTAL, Lighting.STUDIO, 0, 0.5, 0, 0, 0, 0, 0), SIZE, SIZE);

  /** A square of 2 * half cm round the middle of the image (which shows y = -1.8). */
  private static void square(Mesh mesh, double half, double z, Zone zone) {
    double low = -1.8 - half;
    double high = -1.8 + half;
    mesh.quad(
        mesh.vertex(new Vec(-half, high, z), 0, 0, 0, 1),
        mesh.vertex(new Vec(-half, low, z), 0, 0, 0, 1),
        mesh.vertex(new Vec(half, low, z), 0, 0, 0, 1),
        mesh.vertex(new Vec(half, high, z), 0, 0, 0, 1),
        zone);
  }

  @Test
  void coversThePixelsOfASquare() {
    Mesh mesh = new Mesh();
    square(mesh, 5, DEPTH, Zone.HEAD);
    Rasterizer raster = new Rasterizer(SIZE, SIZE);
    raster.draw(mesh, camera);

    int covered = 0;
    for (int i = 0; i < SIZE * SIZE; i++) {
      covered += raster.triangle(i) == Rasterizer.NONE ? 0 : 1;
    }
    // 10 cm are 14.08 pixels round the middle of 40: pixel centres 13.5 to 26.5, both included.
    assertThat(covered).isEqualTo(14 * 14);
  }

  @Test
  void theNearerSurfaceHidesTheOtherInWhateverOrder() {
    Mesh mesh = new Mesh();
    square(mesh, 5, DEPTH, Zone.HEAD);
    square(mesh, 3, DEPTH + 1, Zone.EYE);
    square(mesh, 4, DEPTH - 1, Zone.HAIR);
    Rasterizer raster = new Rasterizer(SIZE, SIZE);
    raster.draw(mesh, camera);

    assertThat(mesh.zone(raster.triangle(20 * SIZE + 20))).isEqualTo(Zone.EYE);
    assertThat(mesh.zone(raster.triangle(14 * SIZE + 14))).isEqualTo(Zone.HEAD);
    assertThat(raster.triangle(2 * SIZE + 2)).isEqualTo(Rasterizer.NONE);
  }

  @Test
  void weightsReproduceTheColumn() {
    Mesh mesh = new Mesh();
    square(mesh, 5, DEPTH, Zone.HEAD);
    Rasterizer raster = new Rasterizer(SIZE, SIZE);
    raster.draw(mesh, camera);

    int sample = 18 * SIZE + 23;
    int t = raster.triangle(sample);
    double wb = raster.weightB(sample);
    double wc = raster.weightC(sample);
    double x =
        (1 - wb - wc) * mesh.get(mesh.corner(t, 0), 0)
            + wb * mesh.get(mesh.corner(t, 1), 0)
            + wc * mesh.get(mesh.corner(t, 2), 0);
    assertThat(x).isCloseTo((23.5 - 20) * 14.2 / 20, within(1e-4));
  }
}
