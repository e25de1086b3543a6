package org.idferm.data.synthetic;

/** The mesh of what surrounds the face: ears, neck, clothes and hair that hangs down. */
final class Surroundings {

  private static final int AROUND = 24;

  private final SyntheticIdentity person;
  private final HeadSurface surface;

  Surroundings(SyntheticIdentity person, HeadSurface surface) {
    this.person = person;
    this.surface = surface;
  }

  void addTo(Mesh mesh) {
    addEar(mesh, -1);
    addEar(mesh, 1);
    addNeck(mesh);
    addShoulders(mesh);
    if (person.hair().hangs()) {
      addHangingHair(mesh);
    }
  }

  private void addEar(Mesh mesh, int side) {
    double x = side * (surface.halfWidth(-1) + 0.25);
    MeshGrid.add(
        mesh,
        10,
        8,
        Zone.EAR,
        (s, t) -> {
          double around = 2 * Math.PI * s * side;
          double away = Math.PI * t;
          double across = Math.sin(away) * Math.sin(around);
          double along = Math.cos(away);
          double out = Math.sin(away) * Math.cos(around);
          Vec p = new Vec(x + 0.75 * out, -1.6 + 3.1 * along + 0.2 * across, -0.6 + 1.5 * across);
          return mesh.vertex(p, out * side, along, across, 0.75);
        });
  }

  private void addNeck(Mesh mesh) {
    double radius = 0.76 * surface.halfWidth(person.mouth().line());
    MeshGrid.add(
        mesh,
        AROUND,
        10,
        Zone.NECK,
        (s, t) -> {
          double phi = Math.PI * (2 * s - 1);
          double y = Numbers.mix(-6, -19, t);
          double r = radius + 0.35 * Math.max(0, -14 - y);
          Vec p = new Vec(r * Math.sin(phi), y, -1.4 + r * Math.cos(phi));
          double openness = Numbers.mix(0.3, 0.9, Numbers.smoothStep(-10.5, -15, y));
          return mesh.vertex(p, p.x(), y, phi, openness);
        });
  }

  private void addShoulders(Mesh mesh) {
    MeshGrid.add(
        mesh,
        AROUND,
        10,
        Zone.CLOTHES,
        (s, t) -> {
          double phi = Math.PI * (2 * s - 1);
          double y = -15.5 - 8 * t * t - 1.2 * Math.cos(phi) * (1 - t);
          double wide = Numbers.mix(6.2, 21, Math.sqrt(t));
          double deep = Numbers.mix(6.0, 9, t);
          Vec p = new Vec(wide * Math.sin(phi), y, -1.4 + deep * Math.cos(phi));
          return mesh.vertex(p, p.x(), y, phi, 0.9);
        });
  }

  private void addHangingHair(Mesh mesh) {
    double end = person.hair().style() == HairLook.Style.BOB ? -7.5 : -17;
    double curtain = 1.25;
    double volume = person.hair().volume();
    MeshGrid.add(
        mesh,
        2 * AROUND,
        14,
        Zone.HAIR,
        (s, t) -> {
          double phi = Math.PI + (2 * s - 1) * (Math.PI - curtain);
          double y = Numbers.mix(9, end, t);
          double head = surface.halfWidth(Math.max(y, -0.5));
          double fall = Numbers.smoothStep(7, -1, y);
          double wide = head + volume + 0.5 * fall + 0.25 * Math.sin(phi * 9);
          double deep = Numbers.mix(8.5, 8.5 - 0.12 * Math.max(0, -y), fall);
          Vec p = new Vec(wide * Math.sin(phi), y, -0.9 + deep * Math.cos(phi));
          return mesh.vertex(p, p.x(), y, phi, Numbers.mix(0.55, 0.9, Math.abs(Math.sin(phi))));
        });
  }
}
