package org.idferm.experiments.pipeline;

import org.idferm.core.face.Face;
import org.idferm.data.dataset.multipie.MultiPieName;

/** From where a face is seen. */
public final class CameraAngle {

  private CameraAngle() {}

  /**
   * The horizontal angle of the face's camera, if the image is named as Multi-PIE's are.
   *
   * @param face any face
   * @return degrees, negative on the person's right; 0 where the name does not tell
   */
  public static int of(Face face) {
    return MultiPieName.of(face.image()).map(name -> name.camera().angle()).orElse(0);
  }
}
