package org.idferm.experiments.pipeline;

import java.util.OptionalDouble;
import org.idferm.data.preprocess.FaceShape;
import org.idferm.data.preprocess.ShapeWarp;

/**
 * How a pair is mixed with another person's, input with input and target with target.
 *
 * @param partner the other person's pair
 * @param blended whether pixels are blended
 * @param share how much of the other person's shape the faces get, below 0 and above 1 for more
 *     than either has; nothing if shapes stay
 */
record PersonMix(PersonBlending.Partner partner, boolean blended, OptionalDouble share) {

  /**
   * Mixes one of the pair's two faces.
   *
   * @param faces inputs or targets
   * @param index of the face
   * @param flip whether it is mirrored
   * @return a face of nobody, of the same scale
   */
  float[] of(FacesInMemory faces, int index, boolean flip) {
    float[] first = faces.image(index, flip);
    float[] second = faces.image(partner.input(), partner.flip());
    if (share.isPresent()) {
      FaceShape own = faces.shape(index, flip);
      FaceShape other = faces.shape(partner.input(), partner.flip());
      FaceShape shape = own.towards(other, share.getAsDouble());
      first = new ShapeWarp(own, shape).of(first);
      second = blended ? new ShapeWarp(other, shape).of(second) : second;
    }
    return blended ? partner.blend().of(first, second) : first;
  }
}
