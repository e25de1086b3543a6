package org.idferm.data.landmark.faceapi;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The network written out in loops, in double precision, from face-api's source. */
final class ReferenceNet {

  private static final int[] CHANNELS = {3, 32, 64, 128, 256};
  private static final double[] MEAN = {122.782, 117.001, 104.298};

  private final Map<String, float[]> weights = new LinkedHashMap<>();
  private final Map<String, long[]> shapes = new LinkedHashMap<>();

  /** Draws random weights that keep activations at about 1. */
  ReferenceNet(Random random) {
    for (int block = 0; block < 4; block++) {
      for (int i = 0; i < 4; i++) {
        String name = "dense%d/conv%d/".formatted(block, i);
        int in = CHANNELS[i == 0 ? block : block + 1];
        int out = CHANNELS[block + 1];
        if (block == 0 && i == 0) {
          draw(random, name + "filters", 0.4, 3, 3, in, out);
        } else {
          draw(random, name + "depthwise_filter", 0.4, 3, 3, in, 1);
          draw(random, name + "pointwise_filter", 0.8 / Math.sqrt(in), 1, 1, in, out);
        }
        draw(random, name + "bias", 0.1, out);
      }
    }
    draw(random, "fc/weights", 0.1, 256, 136);
    draw(random, "fc/bias", 0.1, 136);
  }

  private void draw(Random random, String name, double deviation, long... shape) {
    int size = 1;
    for (long n : shape) {
      size *= (int) n;
    }
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) (deviation * random.nextGaussian());
    }
    weights.put(name, values);
    shapes.put(name, shape);
  }

  Map<String, INDArray> arrays() {
    Map<String, INDArray> arrays = new LinkedHashMap<>();
    weights.forEach((n, v) -> arrays.put(n, Nd4j.createFromArray(v).reshape(shapes.get(n))));
    return arrays;
  }

  /** 112 · 112 grey values to 136 coordinates. */
  double[] run(float[] pixels) {
    double[][] x = new double[3][112 * 112];
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < pixels.length; i++) {
        x[c][i] = (pixels[i] - MEAN[c]) / 255;
      }
    }
    for (int block = 0; block < 4; block++) {
      x = block(x, "dense" + block);
    }
    double[] y = new double[136];
    for (int o = 0; o < 136; o++) {
      y[o] = weights.get("fc/bias")[o];
      for (int c = 0; c < 256; c++) {
        double mean = 0;
        for (double v : x[c]) {
          mean += v / x[c].length;
        }
        y[o] += mean * weights.get("fc/weights")[c * 136 + o];
      }
    }
    return y;
  }

  private double[][] block(double[][] x, String name) {
    double[][] out1 = relu(convolve(x, name + "/conv0/", 2));
    double[][] out2 = convolve(out1, name + "/conv1/", 1);
    double[][] out3 = convolve(relu(sum(out1, out2)), name + "/conv2/", 1);
    double[][] out4 = convolve(relu(sum(out1, out2, out3)), name + "/conv3/", 1);
    return relu(sum(out1, out2, out3, out4));
  }

  private double[][] convolve(double[][] x, String name, int stride) {
    float[] bias = weights.get(name + "bias");
    float[] full = weights.get(name + "filters");
    int pixels = x[0].length / (stride * stride);
    double[][] y = new double[bias.length][pixels];
    double[][] spread = new double[x.length][];
    float[] pointwise = weights.get(name + "pointwise_filter");
    for (int o = 0; o < bias.length; o++) {
      Arrays.fill(y[o], bias[o]);
      for (int i = 0; i < x.length; i++) {
        if (full != null) {
          add(y[o], window(x[i], full, i * bias.length + o, x.length * bias.length, stride), 1);
        } else {
          if (spread[i] == null) {
            float[] depthwise = weights.get(name + "depthwise_filter");
            spread[i] = window(x[i], depthwise, i, x.length, stride);
          }
          add(y[o], spread[i], pointwise[i * bias.length + o]);
        }
      }
    }
    return y;
  }

  /** One channel under one 3x3 kernel; with stride 2 the padding is after the last pixel. */
  private static double[] window(double[] x, float[] kernel, int at, int step, int stride) {
    int size = (int) Math.round(Math.sqrt(x.length));
    int half = size / stride;
    int before = stride == 1 ? 1 : 0;
    double[] y = new double[half * half];
    for (int r = 0; r < half; r++) {
      for (int c = 0; c < half; c++) {
        for (int k = 0; k < 9; k++) {
          int row = r * stride + k / 3 - before;
          int column = c * stride + k % 3 - before;
          if (row >= 0 && row < size && column >= 0 && column < size) {
            y[r * half + c] += x[row * size + column] * kernel[k * step + at];
          }
        }
      }
    }
    return y;
  }

  private static void add(double[] to, double[] from, double factor) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * from[i];
    }
  }

  private static double[][] sum(double[][]... terms) {
    double[][] total = new double[terms[0].length][terms[0][0].length];
    for (double[][] term : terms) {
      for (int c = 0; c < total.length; c++) {
        add(total[c], term[c], 1);
      }
    }
    return total;
  }

  private static double[][] relu(double[][] x) {
    double[][] y = new double[x.length][x[0].length];
    for (int c = 0; c < x.length; c++) {
      for (int i = 0; i < x[c].length; i++) {
        y[c][i] = Math.max(0, x[c][i]);
      }
    }
    return y;
  }
}
