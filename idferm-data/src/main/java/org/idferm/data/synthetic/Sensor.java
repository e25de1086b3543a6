package org.idferm.data.synthetic;

/** Lens blur, sensor noise and rounding to whole grey levels. */
final class Sensor {

  private static final double GAMMA = 1 / 2.2;

  /** Grey levels at equal steps of the root of the light, between which they are nearly linear. */
  private static final double[] LEVELS = levels(1024);

  private final double blur;
  private final double noise;
  private final long seed;

  Sensor(Scene scene) {
    this.blur = scene.blur();
    this.noise = scene.noise();
    this.seed = scene.noiseSeed();
  }

  /** The grey level, 0 to 255, of linear light, of which 1 and more is white. */
  static double level(double radiance) {
    double at = Math.sqrt(Numbers.clip(radiance, 0, 1)) * (LEVELS.length - 1);
    int below = Math.min((int) at, LEVELS.length - 2);
    return Numbers.mix(LEVELS[below], LEVELS[below + 1], at - below);
  }

  private static double[] levels(int count) {
    double[] levels = new double[count];
    for (int i = 0; i < count; i++) {
      levels[i] = 255 * Math.pow((double) i / (count - 1), 2 * GAMMA);
    }
    return levels;
  }

  void apply(float[] pixels, int width, int height) {
    if (blur > 0) {
      blur(pixels, width, height, 1, width);
      blur(pixels, height, width, width, 1);
    }
    Draw grain = Draw.of(seed, 31);
    for (int i = 0; i < pixels.length; i++) {
      double value = pixels[i] + (noise > 0 ? grain.normal(0, noise) : 0);
      pixels[i] = Math.round(Numbers.clip(value, 0, 255));
    }
  }

  /** Blurs along lines of {@code length} pixels that lie {@code step} apart in memory. */
  private void blur(float[] pixels, int length, int lines, int step, int lineStep) {
    int radius = (int) Math.ceil(3 * blur);
    double[] kernel = new double[radius + 1];
    double sum = 0;
    for (int i = 0; i <= radius; i++) {
      kernel[i] = Math.exp(-i * i / (2 * blur * blur));
      sum += i == 0 ? kernel[i] : 2 * kernel[i];
    }
    float[] line = new float[length];
    for (int l = 0; l < lines; l++) {
      for (int i = 0; i < length; i++) {
        line[i] = pixels[l * lineStep + i * step];
      }
      for (int i = 0; i < length; i++) {
        double value = kernel[0] * line[i];
        for (int k = 1; k <= radius; k++) {
          value += kernel[k] * (line[Math.max(0, i - k)] + line[Math.min(length - 1, i + k)]);
        }
        pixels[l * lineStep + i * step] = (float) (value / sum);
      }
    }
  }
}
