package org.idferm.data.synthetic;

/** A hand laid on one cheek, its fingers pointing up: four fingers, the palm and the forearm. */
final class HandMesh {

  private static final int FINGERS = 4;
  private static final double FINGER_RADIUS = 0.72;

  /** Heights of the finger tips above the eyes, from the nose outwards, cm. */
  private static final double[] TIPS = {-1.6, -0.7, -0.9, -2.0};

  private static final double KNUCKLES = -7.5;
  private static final double WRIST = -12;

  private final HeadSurface surface;
  private final int side;

  /**
   * Makes a hand.
   *
   * @param side 1 at the right of the image, -1 at the left
   */
  HandMesh(HeadSurface surface, int side) {
    this.surface = surface;
    this.side = side;
  }

  void addTo(Mesh mesh) {
    for (int i = 0; i < FINGERS; i++) {
      addFinger(mesh, 2.6 + 1.3 * i, TIPS[i]);
    }
    double depth = surface.point(surface.phi(4.4, -8), -8).z();
    addPalm(mesh, depth + 1.1);
    addForearm(mesh, depth + 1.1);
  }

  /** A rounded tube along the skin at a distance from the midline. */
  private void addFinger(Mesh mesh, double fromMidline, double tip) {
    MeshGrid.add(
        mesh,
        12,
        12,
        Zone.HAND,
        (s, t) -> {
          double v = Numbers.mix(tip, KNUCKLES, t);
          double reach = Math.min(fromMidline, 0.93 * surface.halfWidth(v));
          Vec skin = surface.point(surface.phi(side * reach, v), v);
          double end = Math.min(1, (tip - v) / FINGER_RADIUS);
          double radius = FINGER_RADIUS * Math.sqrt(1 - (1 - end) * (1 - end));
          double x = skin.x() + radius * Math.cos(2 * Math.PI * s);
          double z = skin.z() + 0.8 + radius * Math.sin(2 * Math.PI * s);
          double joint = 0.12 * Numbers.line(t - 0.45, 0.05);
          return mesh.vertex(new Vec(x, v, z), x, v, t, 0.9 - joint);
        });
  }

  private void addPalm(Mesh mesh, double depth) {
    MeshGrid.add(
        mesh,
        20,
        12,
        Zone.HAND,
        (s, t) -> {
          double around = 2 * Math.PI * s;
          double away = Math.PI * t;
          double x = side * 4.5 + 2.7 * Math.sin(away) * Math.cos(around);
          double y = -9.2 + 3.3 * Math.cos(away);
          double z = depth + 1.1 * Math.sin(away) * Math.sin(around);
          return mesh.vertex(new Vec(x, y, z), x, y, 1, 0.9);
        });
  }

  private void addForearm(Mesh mesh, double depth) {
    MeshGrid.add(
        mesh,
        16,
        6,
        Zone.HAND,
        (s, t) -> {
          double around = 2 * Math.PI * s;
          double radius = Numbers.mix(1.9, 2.8, t);
          double x = side * Numbers.mix(4.6, 7.5, t) + radius * Math.cos(around);
          double y = Numbers.mix(WRIST + 1.5, -24, t);
          double z = depth - 2 * t + 0.8 * radius * Math.sin(around);
          return mesh.vertex(new Vec(x, y, z), x, y, 1, 0.9);
        });
  }
}
