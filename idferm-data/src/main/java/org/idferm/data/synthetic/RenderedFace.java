package org.idferm.data.synthetic;

import java.util.Objects;
import org.idferm.core.face.GrayImage;
import org.idferm.core.face.Landmarks;

/**
 * A rendered image and the exact places of its landmarks.
 *
 * @param image whole grey levels from 0 to 255
 * @param landmarks the 68 points in pixels of the image; a pixel's centre has whole coordinates
 */
public record RenderedFace(GrayImage image, Landmarks landmarks) {

  /** Checks that nothing is null. */
  public RenderedFace {
    Objects.requireNonNull(image, "image");
    Objects.requireNonNull(landmarks, "landmarks");
  }
}
