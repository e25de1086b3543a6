package org.idferm.core.graph;

import java.util.Map;
import java.util.Random;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A small convolutional classifier of 16x16 images into three classes. */
final class TestNet {

  private static final int SIZE = 16;
  private static final int CLASSES = 3;

  private TestNet() {}

  /** Builds the net and its loss, and returns the loss's name. */
  static String build(Graph graph) {
    SDVariable x = graph.placeholder("x", -1, 1, SIZE, SIZE);
    SDVariable oneHot = graph.placeholder("y", -1, CLASSES);
    SDVariable h = Conv2d.create(graph, "conv", ConvShape.same(1, 8, 3), 0.1).apply(x);
    h = Blocks.maxPool(graph, Blocks.leakyRelu(graph, h, 0.1), 2);
    h = Blocks.flatten(graph, h, 8 * 8 * 8);
    SDVariable logits = Linear.create(graph, "fc", 8 * 8 * 8, CLASSES, 1).apply(h);
    SDVariable loss = Blocks.crossEntropy(graph, logits, oneHot).rename("loss");
    graph.minimise(loss);
    return loss.name();
  }

  static Map<String, INDArray> inputs(int count, Random random) {
    float[][] images = new float[count][SIZE * SIZE];
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < SIZE * SIZE; j++) {
        images[i][j] = (float) random.nextGaussian();
      }
      labels[i] = random.nextInt(CLASSES);
    }
    return Map.of(
        "x", Tensors.images(DataType.FLOAT, SIZE, images),
        "y", Tensors.oneHot(DataType.FLOAT, CLASSES, labels));
  }
}
