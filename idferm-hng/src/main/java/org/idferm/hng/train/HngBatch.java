package org.idferm.hng.train;

import org.idferm.core.error.DataException;

/**
 * A mini-batch of 64x64 images in [-1, 1], 4096 values each.
 *
 * @param inputs x: expressive faces
 * @param targets y: the same people's frontal neutral faces, in the same order
 * @param guides g: frontal neutral faces of anybody, what the discriminator takes for real
 */
@SuppressWarnings("ArrayRecordComponent") // buffers that go straight into tensors
public record HngBatch(float[][] inputs, float[][] targets, float[][] guides) {

  /** Checks that inputs, targets and guides are equally many. */
  public HngBatch {
    if (inputs.length == 0 || inputs.length != targets.length || inputs.length != guides.length) {
      throw new IllegalArgumentException(
          "%d inputs, %d targets and %d guides do not make a batch"
              .formatted(inputs.length, targets.length, guides.length));
    }
  }

  /**
   * Refuses a batch in which no loss can be finite.
   *
   * @param step which batch it is, counted from 0
   * @throws DataException if a pixel is not a number
   */
  void requireNumbers(long step) {
    requireNumbers("input", inputs, step);
    requireNumbers("target", targets, step);
    requireNumbers("guide", guides, step);
  }

  private static void requireNumbers(String what, float[][] images, long step) {
    for (int i = 0; i < images.length; i++) {
      for (float value : images[i]) {
        if (!Float.isFinite(value)) {
          throw new DataException(
              "generator training: %s %d of the batch of step %d has a pixel that is %s; expected -1 to 1"
                  .formatted(what, i, step, value));
        }
      }
    }
  }
}
