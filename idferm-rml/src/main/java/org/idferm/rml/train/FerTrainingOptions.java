package org.idferm.rml.train;

import java.util.Objects;
import org.idferm.core.error.Bounds;
import org.idferm.core.error.ConfigurationException;

/**
 * How a {@link FerTrainer} trains.
 *
 * @param epochs how often every training image is used as a query, 1 to 100000
 * @param learningRate the first learning rate, 10⁻⁸ to 10; the paper: 0.1
 * @param momentum 0 to 0.9999; the paper: 0.9
 * @param weightDecay 0 to 1; the paper: 10⁻⁴
 * @param lambda weight of the metric loss beside the softmax loss, 0 to 1000; the paper: 1
 * @param patience epochs without gain in validation accuracy before the rate is halved, 1 to
 *     100000; the paper: 10
 * @param reload which network is reloaded when the rate is halved; the paper: that of the best loss
 * @param clipNorm the gradient, all parameters taken together, is shortened to this length if it is
 *     longer, 10⁻⁶ to 10⁹; 0 for never; the paper is silent. The metric losses are quadratic in the
 *     embeddings: without a bound the first steps can throw the network out of reach
 */
public record FerTrainingOptions(
    int epochs,
    double learningRate,
    double momentum,
    double weightDecay,
    double lambda,
    int patience,
    Reload reload,
    double clipNorm) {

  /**
   * Checks the bounds.
   *
   * @throws ConfigurationException if a value is outside its range
   */
  public FerTrainingOptions {
    Bounds.check("epochs", epochs, 1, 100_000);
    Bounds.check("learning-rate", learningRate, 1e-8, 10);
    Bounds.check("momentum", momentum, 0, 0.9999);
    Bounds.check("weight-decay", weightDecay, 0, 1);
    Bounds.check("lambda", lambda, 0, 1000);
    Bounds.check("patience", patience, 1, 100_000);
    Objects.requireNonNull(reload, "reload");
    if (clipNorm != 0) {
      Bounds.check("clip-norm", clipNorm, 1e-6, 1e9);
    }
  }

  /** The length to which gradients are shortened, infinite for never. */
  double maxGradientNorm() {
    return clipNorm == 0 ? Double.POSITIVE_INFINITY : clipNorm;
  }

  /**
   * The paper's settings: learning rate 0.1, momentum 0.9, weight decay 10⁻⁴, λ = 1, patience 10;
   * gradients clipped to a norm of 2.
   *
   * @param epochs how often every training image is used as a query, 1 to 100000
   * @return the options
   */
  public static FerTrainingOptions paper(int epochs) {
    return new FerTrainingOptions(epochs, 0.1, 0.9, 1e-4, 1, 10, Reload.LOSS, 2);
  }
}
