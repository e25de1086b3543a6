package org.idferm.experiments.config;

/**
 * Hard negative generation: the networks' size and Algorithm 1.
 *
 * @param width c, channels of the first convolution, 1 to 512; default 64
 * @param latent dimensions of z, 1 to 8192; default 256
 * @param steps training steps at most, 1 to 10 000 000; default 20 000
 * @param minutes training time at most, above 0 to 100 000; 0 (default) for no limit. With a limit
 *     the results depend on the machine's speed
 * @param batch pairs a step, 1 to 4096; default 32
 * @param blend share of pairs that are blended, row by row, with another person's seen from the
 *     same side, 0 to 1; default 0
 * @param reshape share of pairs whose faces are given a shape between that of two people, or
 *     beyond, 0 to 1; default 0
 * @param variation how much pairs are changed at random, 0 to 5; 0 (default) for not at all, 1 is
 *     moderate
 * @param learningRate step size of every optimiser that has none of its own, above 0, at most 10;
 *     default 0.0005
 * @param decay how learning rates change: {@code none} (default), or {@code linear}: constant in
 *     the first half of training, from there on in a straight line to 0
 * @param optimizers the optimisers of encoder, decoder and discriminator
 * @param perceptual weight of the perceptual loss (1), 0 to 1000; default 1
 * @param lambda1 weight of the identity loss (6), 0 to 1000; default 0.03
 * @param lambda2 weight of the pixel loss (7), 0 to 1000; default 0.01
 * @param lambda3 weight of the symmetry loss (2, 3), 0 to 1000; default 0.3
 * @param alpha weight of the adversarial loss (5), 0 to 1000; default 0.1
 * @param leakySlope slope of the leaky ReLU below 0, 0 to 1; default 0.1
 * @param symmetry space of the symmetry loss: {@code laplacian} (default) or {@code pixel}
 * @param flipOccluded whether faces of which the left half is hidden, by a turn of the head, are
 *     mirrored before the generator sees them, and back; default true
 * @param samplesEvery training steps from one picture of sample faces to the next, 0 to 10 000 000;
 *     default 500, 0 for none. Without effect on results
 * @param initial a generator's file whose values training begins with, in place of random ones;
 *     empty (default) for none
 * @param model a trained generator's file, used in place of training one; empty (default) for none
 */
public record HngConfig(
    @Range(min = 1, max = 512) int width,
    @Range(min = 1, max = 8192) int latent,
    @Range(min = 1, max = 10_000_000) int steps,
    @Range(min = 0, max = 100_000) double minutes,
    @Range(min = 1, max = 4096) int batch,
    @Range(min = 0, max = 1) double blend,
    @Range(min = 0, max = 1) double reshape,
    @Range(min = 0, max = 5) double variation,
    @Range(min = 0, above = true, max = 10) double learningRate,
    @OneOf({"none", "linear"}) String decay,
    OptimizersConfig optimizers,
    @Range(min = 0, max = 1000) double perceptual,
    @Range(min = 0, max = 1000) double lambda1,
    @Range(min = 0, max = 1000) double lambda2,
    @Range(min = 0, max = 1000) double lambda3,
    @Range(min = 0, max = 1000) double alpha,
    @Range(min = 0, max = 1) double leakySlope,
    @OneOf({"laplacian", "pixel"}) String symmetry,
    boolean flipOccluded,
    @Range(min = 0, max = 10_000_000) int samplesEvery,
    String initial,
    String model) {

  /**
   * What holds where a configuration says nothing.
   *
   * @return the paper's weights and latent size
   */
  public static HngConfig defaults() {
    return new HngConfig(
        64,
        256,
        20_000,
        0,
        32,
        0,
        0,
        0,
        0.0005,
        "none",
        OptimizersConfig.defaults(),
        1,
        0.03,
        0.01,
        0.3,
        0.1,
        0.1,
        "laplacian",
        true,
        500,
        "",
        "");
  }
}
