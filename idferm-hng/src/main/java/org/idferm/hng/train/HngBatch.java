package org.idferm.hng.train;

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
}
