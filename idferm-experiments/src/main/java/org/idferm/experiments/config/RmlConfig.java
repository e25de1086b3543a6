package org.idferm.experiments.config;

/**
 * The recognition net and Algorithm 2.
 *
 * @param width w, channels of the first convolution, 1 to 512; default 32
 * @param hidden units of FC2-2, FC2-3 and FC2-4, 1 to 8192; default 512
 * @param embedding dimensions of f, 1 to 8192; default 128
 * @param epochs passes over the training images, 1 to 100 000; default 300
 * @param perClass images of each class in a mini-batch, 1 to 256; default 2
 * @param batch images of a mini-batch of whatever classes, each once an epoch, 1 to 65536; 0
 *     (default): {@code per-class} of each class. The paper pre-trains with 128
 * @param learningRate SGD's step size, above 0, at most 10; default 0.1
 * @param momentum 0 to 0.9999; default 0.9
 * @param weightDecay L2 coefficient, 0 to 1; default 0.0001
 * @param lambda weight of the metric loss beside the softmax loss, 0 to 1000; default 1
 * @param leakySlope slope of the leaky ReLU below 0, 0 to 1; default 0.1
 * @param patience epochs without a better validation accuracy after which the learning rate is
 *     halved and a network reloaded, 1 to 100 000; default 10
 * @param reload which network is reloaded then: that of the lowest training {@code loss} (default,
 *     as the paper) or of the highest validation {@code accuracy}
 * @param clipNorm length to which longer gradients are shortened, 0 to 1000000000; default 2; 0 for
 *     never, as the paper says nothing of it
 * @param references what the metric loss compares queries with: {@code generated} (default), the
 *     generator's neutral face of the same person, or {@code neutral}, the true one
 * @param initial a classifier that another run saved, whose convolution groups and FC2-2 training
 *     begins with; empty (default) to begin anew
 */
public record RmlConfig(
    @Range(min = 1, max = 512) int width,
    @Range(min = 1, max = 8192) int hidden,
    @Range(min = 2, max = 8192) int embedding,
    @Range(min = 1, max = 100_000) int epochs,
    @Range(min = 1, max = 256) int perClass,
    @Range(min = 0, max = 65_536) int batch,
    @Range(min = 0, above = true, max = 10) double learningRate,
    @Range(min = 0, max = 0.9999) double momentum,
    @Range(min = 0, max = 1) double weightDecay,
    @Range(min = 0, max = 1000) double lambda,
    @Range(min = 0, max = 1) double leakySlope,
    @Range(min = 1, max = 100_000) int patience,
    @OneOf({"loss", "accuracy"}) String reload,
    @Range(min = 0, max = 1e9) double clipNorm,
    @OneOf({"generated", "neutral"}) String references,
    String initial) {

  /**
   * What holds where a configuration says nothing.
   *
   * @return the paper's training settings and the default net
   */
  public static RmlConfig defaults() {
    return new RmlConfig(
        32, 512, 128, 300, 2, 0, 0.1, 0.9, 0.0001, 1.0, 0.1, 10, "loss", 2, "generated", "");
  }

  /**
   * Whether references are true neutral faces.
   *
   * @return false if they are generated
   */
  public boolean hasNeutralReferences() {
    return references.equals("neutral");
  }
}
