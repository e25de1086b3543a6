package org.idferm.data.synthetic;

import java.util.ArrayList;
import java.util.List;

/**
 * The mesh of the head itself: a grid on the head surface, moved by the action units. Two of its
 * rows are doubled, the line between the lids and the line between the lips; where these are pulled
 * apart the gap shows the eyes and the inside of the mouth.
 */
final class HeadMesh {

  private static final int FRONT_COLUMNS = 60;
  private static final int BACK_COLUMNS = 10;
  private static final int CROWN_ROWS = 12;
  private static final int FOREHEAD_ROWS = 18;
  private static final int MIDDLE_ROWS = 24;
  private static final int JAW_ROWS = 11;
  private static final int CHIN_ROWS = 7;

  /** A row of the grid; {@code upper} tells the two rows at a cut apart. */
  private record Row(double v, boolean upper) {}

  private final SyntheticIdentity person;
  private final HeadSurface surface;
  private final FaceMotion motion;
  private final HairCoverage hair;
  private final Openness openness;

  HeadMesh(SyntheticIdentity person, HeadSurface surface, FaceMotion motion, HairCoverage hair) {
    this.person = person;
    this.surface = surface;
    this.motion = motion;
    this.hair = hair;
    this.openness = new Openness(person);
  }

  /** A place of the neutral face after the movement, in head coordinates. */
  Vec moved(double phi, double v, boolean upper) {
    Vec neutral = surface.point(phi, v);
    if (Math.cos(phi) <= 0) {
      return neutral;
    }
    return neutral.plus(motion.at(neutral.x(), v, upper));
  }

  void addTo(Mesh mesh) {
    List<Row> rows = rows();
    double[] columns = columns();
    int[] above = null;
    Row rowAbove = null;
    for (Row row : rows) {
      int[] below = new int[columns.length];
      for (int i = 0; i < columns.length; i++) {
        below[i] = vertex(mesh, columns[i], row);
      }
      if (rowAbove != null && rowAbove.v == row.v) {
        addGap(mesh, columns, row.v);
      } else if (rowAbove != null) {
        for (int i = 0; i + 1 < columns.length; i++) {
          mesh.quad(above[i], below[i], below[i + 1], above[i + 1], Zone.HEAD);
        }
      }
      above = below;
      rowAbove = row;
    }
  }

  private int vertex(Mesh mesh, double phi, Row row) {
    Vec position = moved(phi, row.v, row.upper);
    double u = surface.halfWidth(row.v) * Math.sin(phi);
    double thickness = hair.thickness(phi, row.v);
    if (thickness > 0) {
      position = outwards(position, thickness);
    }
    double open = Math.cos(phi) > 0 ? openness.at(u, row.v) : 0.8;
    return mesh.vertex(position, u, row.v, phi, open);
  }

  /** Moves a point of the scalp away from the middle of the skull. */
  private static Vec outwards(Vec p, double by) {
    double y = Math.max(0, p.y() - 2);
    double length = Math.sqrt(p.x() * p.x() + y * y + p.z() * p.z()) + 1e-6;
    return new Vec(p.x() * (1 + by / length), p.y() + y * by / length, p.z() * (1 + by / length));
  }

  /** The eyes or the inside of the mouth, between the two rows at a cut. */
  private void addGap(Mesh mesh, double[] columns, double v) {
    boolean eyes = v == 0;
    double inner = eyes ? person.eyes().distance() - person.eyes().halfWidth() : 0;
    double outer =
        eyes ? person.eyes().distance() + person.eyes().halfWidth() : person.mouth().halfWidth();
    double reach = surface.halfWidth(v) / FRONT_COLUMNS * 3.5;
    int lastUpper = -1;
    int lastLower = -1;
    for (double phi : columns) {
      double side = Math.abs(surface.halfWidth(v) * Math.sin(phi));
      boolean within = Math.cos(phi) > 0 && side > inner - reach && side < outer + reach;
      if (!within) {
        lastUpper = -1;
        continue;
      }
      Vec top = moved(phi, v, true);
      Vec bottom = moved(phi, v, false);
      double height = top.y() - bottom.y();
      int upper = mesh.vertex(top, top.x(), top.y(), eyes ? 1 : 0, 1);
      int lower = mesh.vertex(bottom, bottom.x(), bottom.y(), eyes ? 0 : height, 1);
      if (lastUpper >= 0) {
        mesh.quad(lastUpper, lastLower, lower, upper, eyes ? Zone.EYE : Zone.MOUTH);
      }
      lastUpper = upper;
      lastLower = lower;
    }
  }

  private static double[] columns() {
    double[] columns = new double[FRONT_COLUMNS + 2 * BACK_COLUMNS + 1];
    for (int i = 0; i < columns.length; i++) {
      int fromFront = i - BACK_COLUMNS - FRONT_COLUMNS / 2;
      double front = Math.min(FRONT_COLUMNS / 2.0, Math.abs(fromFront));
      double rest = Math.abs(fromFront) - front;
      double phi = Math.PI / 2 * (front / (FRONT_COLUMNS / 2.0) + rest / BACK_COLUMNS);
      columns[i] = Math.signum(fromFront) * phi;
    }
    return columns;
  }

  /** From the crown to the chin, closer where the surface is curved or moves much. */
  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    double crown = HeadSurface.CROWN;
    double line = person.mouth().line();
    double rounding = surface.chin() + HeadSurface.CHIN_ROUNDING;
    for (int i = 0; i < CROWN_ROWS; i++) {
      double share = Math.cos(Math.PI / 2 * i / CROWN_ROWS);
      rows.add(new Row(crown + (surface.top() - crown) * share, true));
    }
    addRows(rows, crown, 0, FOREHEAD_ROWS);
    addRows(rows, 0, line, MIDDLE_ROWS);
    addRows(rows, line, rounding, JAW_ROWS);
    for (int i = 1; i <= CHIN_ROWS; i++) {
      double share = Math.sin(Math.PI / 2 * i / CHIN_ROWS);
      rows.add(new Row(rounding - HeadSurface.CHIN_ROUNDING * share, true));
    }
    return rows;
  }

  /** Rows from one height to another, the last of which opens the cut there. */
  private static void addRows(List<Row> rows, double from, double to, int count) {
    for (int i = 0; i < count; i++) {
      rows.add(new Row(from + (to - from) * i / count, i != 0));
    }
    rows.add(new Row(to, true));
  }
}
