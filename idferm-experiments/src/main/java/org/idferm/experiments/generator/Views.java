package org.idferm.experiments.generator;

import org.idferm.core.face.Face;

/** Groups faces by the angle that they are seen from. */
final class Views {

  private Views() {}

  /** The group of a face, for a table's column. */
  static String of(Face face) {
    return "all";
  }
}
