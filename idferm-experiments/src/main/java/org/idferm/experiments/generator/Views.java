package org.idferm.experiments.generator;

import java.util.Locale;
import org.idferm.core.face.Face;
import org.idferm.data.dataset.multipie.MultiPieName;

/** Groups faces by the angle that they are seen from. */
final class Views {

  private Views() {}

  /**
   * The group of a face, for a table's column: how far its camera stands to the side, if the image
   * is named as Multi-PIE's are.
   *
   * @return for example {@code 45°}, or {@code all}
   */
  static String of(Face face) {
    return MultiPieName.of(face.image())
        .map(name -> String.format(Locale.ROOT, "%02d°", Math.abs(name.camera().angle())))
        .orElse("all");
  }
}
