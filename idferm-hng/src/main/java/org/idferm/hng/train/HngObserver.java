package org.idferm.hng.train;

import java.util.List;

/** Looks on while a generator is trained. */
@FunctionalInterface
public interface HngObserver {

  /** A training, as an observer sees it after a step. */
  interface View {

    /**
     * The losses of all steps so far, the last one included; fewer than before after a return to an
     * earlier step.
     *
     * @return not to be changed; its size is the number of steps done
     */
    List<HngLossRecord> curve();

    /**
     * Generates faces with the parameters as they are.
     *
     * @param inputs 64x64 images in [-1, 1], 4096 values each
     * @return as many images, in (-1, 1)
     */
    float[][] generate(float[][] inputs);
  }

  /**
   * Called after every step.
   *
   * @param training the training
   */
  void afterStep(View training);

  /** Does not look. */
  static HngObserver none() {
    return training -> {};
  }
}
