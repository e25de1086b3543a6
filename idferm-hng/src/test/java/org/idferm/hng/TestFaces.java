package org.idferm.hng;

import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Simple 64x64 patterns that stand for people: two blobs and a bar, placed by identity. */
public final class TestFaces {

  private static final int SIZE = 64;

  private TestFaces() {}

  /** Noise {@code [n, 1, 64, 64]} in [-1, 1], double precision. */
  public static INDArray random(int n, long seed) {
    double[] values = new Random(seed).doubles((long) n * SIZE * SIZE, -1, 1).toArray();
    return Nd4j.createFromArray(values).reshape(n, 1, SIZE, SIZE);
  }

  /** {@code each} noisy images of every person, one person after the other. */
  public static float[][] people(int people, int each) {
    float[][] images = new float[people * each][];
    for (int i = 0; i < images.length; i++) {
      images[i] = face(i / each, new Random(100 + i));
    }
    return images;
  }

  /** The labels of {@link #people}. */
  public static int[] identities(int people, int each) {
    int[] labels = new int[people * each];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = i / each;
    }
    return labels;
  }

  private static float[] face(int person, Random noise) {
    float[] image = new float[SIZE * SIZE];
    double spread = 8 + 3 * person;
    double mouth = 40 + 3 * person;
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        double side = Math.abs(x - 31.5);
        double eye = Math.exp(-(Math.pow(side - spread, 2) + Math.pow(y - 24.0, 2)) / 20);
        double bar = side < 10 && Math.abs(y - mouth) < 2 ? 1 : 0;
        image[y * SIZE + x] = (float) (0.8 * (eye + bar) - 0.4 + 0.05 * noise.nextGaussian());
      }
    }
    return image;
  }
}
