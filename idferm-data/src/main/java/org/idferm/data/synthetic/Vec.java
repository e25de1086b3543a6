package org.idferm.data.synthetic;

/** A point or a direction in head coordinates, cm. */
record Vec(double x, double y, double z) {

  Vec plus(Vec other) {
    return new Vec(x + other.x, y + other.y, z + other.z);
  }
}
