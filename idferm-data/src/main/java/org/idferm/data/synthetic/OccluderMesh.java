package org.idferm.data.synthetic;

/** The mesh of what hides a part of the face, held a little before the relaxed skin. */
final class OccluderMesh {

  /** Skin moves towards the camera by less than this, cm. */
  private static final double CLEARANCE = 0.6;

  private final SyntheticIdentity person;
  private final HeadSurface surface;

  OccluderMesh(SyntheticIdentity person, HeadSurface surface) {
    this.person = person;
    this.surface = surface;
  }

  void addTo(Mesh mesh, Occlusion occlusion) {
    switch (occlusion) {
      case NONE -> {}
      case SUNGLASSES -> addSunglasses(mesh);
      case SCARF -> addScarf(mesh);
      case HAND_LEFT, HAND_RIGHT -> new HandMesh(surface, occlusion.sign()).addTo(mesh);
      case PATCH_LEFT, PATCH_RIGHT -> addPatch(mesh, occlusion.sign());
      case HAIR_LEFT, HAIR_RIGHT -> addStrands(mesh, occlusion.sign());
    }
  }

  private void addSunglasses(Mesh mesh) {
    double centre = person.eyes().distance();
    double front = surface.point(surface.phi(centre, 0), 0).z() + 1.4;
    for (int side : new int[] {-1, 1}) {
      disc(mesh, side * (centre + 0.15), -0.25, 2.75, 2.2, (x, y) -> front - 0.03 * x * x);
      double hinge = centre + 2.7;
      bar(
          mesh,
          new Vec(side * hinge, 0.6, front - 0.03 * hinge * hinge),
          new Vec(side * (surface.halfWidth(0) + 0.3), 0.3, -1));
    }
    bar(mesh, new Vec(-0.7, 0.3, front + 0.1), new Vec(0.7, 0.3, front + 0.1));
  }

  private void addPatch(Mesh mesh, int side) {
    disc(
        mesh,
        side * person.eyes().distance(),
        0,
        2.3,
        2.0,
        (x, y) -> surface.point(surface.phi(x, y), y).z() + CLEARANCE);
  }

  /** From over the tip of the nose round the neck, wide enough for a dropped jaw. */
  private void addScarf(Mesh mesh) {
    double top = person.nose().base() + 1.2;
    double bottom = surface.chin() - 3.5;
    double lowest = surface.chin() + HeadSurface.CHIN_ROUNDING;
    MeshGrid.add(
        mesh,
        40,
        16,
        Zone.SCARF,
        (s, t) -> {
          double phi = 1.9 * (2 * s - 1);
          double y = Numbers.mix(top - 0.9 * Math.abs(2 * s - 1), bottom, t);
          Vec skin = surface.point(phi, Math.max(y, lowest));
          double out = CLEARANCE + 0.9 * t;
          Vec p =
              new Vec(
                  skin.x() + out * Math.sin(phi), y, skin.z() + out * Math.max(0, Math.cos(phi)));
          return mesh.vertex(p, p.x(), y, phi, 0.85);
        });
  }

  /** From the parting to below the jaw, over the eye, the cheek and the corner of the mouth. */
  private void addStrands(Mesh mesh, int side) {
    double lowest = surface.chin() + HeadSurface.CHIN_ROUNDING;
    MeshGrid.add(
        mesh,
        16,
        20,
        Zone.STRANDS,
        (s, t) -> {
          double y = Numbers.mix(8.5, lowest, t);
          double inner = Numbers.mix(0.04, 0.22, Math.sqrt(t)) + 0.02 * Math.sin(12 * t);
          double phi = side * Numbers.mix(inner, 1.6, s);
          Vec skin = surface.point(phi, y);
          double out = CLEARANCE + 0.5 * Math.sin(Math.PI * s);
          Vec p = new Vec(skin.x() + out * Math.sin(phi), y, skin.z() + out * Math.cos(phi));
          return mesh.vertex(p, p.x(), y, phi, 0.8);
        });
  }

  /** Depth of a sheet at a place. */
  @FunctionalInterface
  private interface Depth {
    double at(double x, double y);
  }

  private static void disc(Mesh mesh, double x, double y, double rx, double ry, Depth depth) {
    MeshGrid.add(
        mesh,
        20,
        4,
        Zone.GLASSES,
        (s, t) -> {
          double px = x + rx * t * Math.cos(2 * Math.PI * s);
          double py = y + ry * t * Math.sin(2 * Math.PI * s);
          return mesh.vertex(new Vec(px, py, depth.at(px, py)), px, py, 0, 1);
        });
  }

  private static void bar(Mesh mesh, Vec from, Vec to) {
    MeshGrid.add(
        mesh,
        1,
        1,
        Zone.GLASSES,
        (s, t) -> {
          double y = Numbers.mix(from.y(), to.y(), s) + 0.5 * (t - 0.5);
          double x = Numbers.mix(from.x(), to.x(), s);
          return mesh.vertex(new Vec(x, y, Numbers.mix(from.z(), to.z(), s)), x, y, 0, 1);
        });
  }
}
