package org.idferm.rml.measure;

import java.util.SplittableRandom;

/**
 * Projects vectors to the plane for looking at, by t-SNE (van der Maaten and Hinton 2008), exact:
 * time and memory grow with the square of the number of vectors. Distances in the plane are no
 * measure of anything; which points are neighbours is what counts. Equal arguments give equal
 * points.
 */
public final class Tsne {

  private static final int ITERATIONS = 1000;
  private static final int EXAGGERATED_ITERATIONS = 250;
  private static final double EXAGGERATION = 12;
  private static final double LEAST_LEARNING_RATE = 50;
  private static final double LARGEST_PERPLEXITY = 30;
  private static final double INITIAL_DEVIATION = 1e-4;
  private static final double LEAST_GAIN = 0.01;

  private final double[][] p;
  private final double[][] y;
  private final double[][] velocity;
  private final double[][] gains;
  private final double[][] kernel;

  private Tsne(double[][] p, long seed) {
    this.p = p;
    this.y = new double[p.length][2];
    this.velocity = new double[p.length][2];
    this.gains = new double[p.length][2];
    this.kernel = new double[p.length][p.length];
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < p.length; i++) {
      for (int k = 0; k < 2; k++) {
        y[i][k] = INITIAL_DEVIATION * random.nextGaussian();
        gains[i][k] = 1;
      }
    }
  }

  /**
   * Projects vectors. The perplexity is 30, or a third of the other vectors if they are fewer; 1000
   * steps with adaptive gains, the first 250 with affinities exaggerated twelvefold; learning rate
   * as advised by Belkina et al. 2019.
   *
   * @param vectors of one dimension, at least one
   * @param seed of the initial positions
   * @return x and y of each, with mean 0
   */
  public static double[][] project(float[][] vectors, long seed) {
    double perplexity = Math.max(1, Math.min(LARGEST_PERPLEXITY, (vectors.length - 1) / 3.0));
    Tsne tsne = new Tsne(Affinities.of(vectors, perplexity), seed);
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      boolean early = iteration < EXAGGERATED_ITERATIONS;
      tsne.step(early ? EXAGGERATION : 1, early ? 0.5 : 0.8);
    }
    return tsne.y;
  }

  private void step(double exaggeration, double momentum) {
    int n = y.length;
    double rate = Math.max(LEAST_LEARNING_RATE, n / EXAGGERATION / 4);
    double sum = updateKernel();
    double[][] gradient = new double[n][2];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double force = 4 * (exaggeration * p[i][j] - kernel[i][j] / sum) * kernel[i][j];
        gradient[i][0] += force * (y[i][0] - y[j][0]);
        gradient[i][1] += force * (y[i][1] - y[j][1]);
      }
    }
    for (int k = 0; k < 2; k++) {
      double mean = 0;
      for (int i = 0; i < n; i++) {
        boolean turned = Math.signum(gradient[i][k]) != Math.signum(velocity[i][k]);
        gains[i][k] = Math.max(LEAST_GAIN, turned ? gains[i][k] + 0.2 : gains[i][k] * 0.8);
        velocity[i][k] = momentum * velocity[i][k] - rate * gains[i][k] * gradient[i][k];
        y[i][k] += velocity[i][k];
        mean += y[i][k] / n;
      }
      for (int i = 0; i < n; i++) {
        y[i][k] -= mean;
      }
    }
  }

  /** Puts 1 / (1 + |y_i - y_j|²) everywhere but on the diagonal, and gives the sum. */
  private double updateKernel() {
    double sum = Double.MIN_NORMAL; // a single point has no neighbour
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < i; j++) {
        double dx = y[i][0] - y[j][0];
        double dy = y[i][1] - y[j][1];
        kernel[i][j] = 1 / (1 + dx * dx + dy * dy);
        kernel[j][i] = kernel[i][j];
        sum += 2 * kernel[i][j];
      }
    }
    return sum;
  }
}
