package org.idferm.core.graph.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.idferm.core.graph.Blocks;
import org.idferm.core.graph.Conv2d;
import org.idferm.core.graph.ConvShape;
import org.idferm.core.graph.Deconv2d;
import org.idferm.core.graph.Graph;
import org.idferm.core.graph.Linear;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A net of random layers on two stacked images each, with a loss that takes them apart again. */
final class RandomNet {

  private static final int SIZE = 12;
  private static final int CLASSES = 3;

  private final Graph graph;
  private final Random random;
  private final int batch;
  private final String loss;

  RandomNet(Graph graph, long seed) {
    this.graph = graph;
    this.random = new Random(seed);
    this.batch = 1 + random.nextInt(4);
    SDVariable images = graph.placeholder("x", -1, 1, SIZE, SIZE);
    SDVariable labels = graph.placeholder("labels", -1, CLASSES);
    // 16 and 32 are whole blocks of channels, 6 is not.
    int channels = new int[] {16, 32, 6}[random.nextInt(3)];
    SDVariable h = conv("first", images, 1, channels, 3);
    h = Blocks.leakyRelu(graph, h, 0.1);
    int side = SIZE;
    for (int i = 0; i < 3; i++) {
      switch (random.nextInt(5)) {
        case 0 -> {
          SDVariable a = conv("a" + i, h, channels, channels, 1);
          SDVariable b = conv("b" + i, h, channels, 2 * channels, 3);
          h = graph.sd().concat(1, a, b);
          channels *= 3;
        }
        case 1 -> {
          SDVariable wide = conv("mfm" + i, h, channels, 2 * channels, 3);
          h = Blocks.maxFeatureMap(graph, wide);
        }
        case 2 -> {
          h = side % 2 == 0 ? Blocks.maxPool(graph, h, 2) : Blocks.maxPoolRoundingUp(graph, h, 2);
          side = (side + 1) / 2;
        }
        case 3 -> {
          ConvShape shape = new ConvShape(channels, channels, 4, 2, 1);
          h = new Deconv2d(graph, "deconv" + i, shape, 0.1).apply(h);
          side *= 2;
        }
        default -> {
          SDVariable branch = graph.sd().nn().relu(conv("res" + i, h, channels, channels, 5), 0);
          h = h.add(branch);
        }
      }
    }
    this.loss =
        loss(Blocks.flatten(graph, h, channels * side * side), channels * side * side, labels);
  }

  private SDVariable conv(String name, SDVariable x, int in, int out, int kernel) {
    return Conv2d.create(graph, name, ConvShape.same(in, out, kernel), 0.1).apply(x);
  }

  private String loss(SDVariable features, int length, SDVariable labels) {
    Linear embedding = Linear.create(graph, "embedding", length, 8, 1);
    SDVariable f = embedding.apply(features);
    SDVariable[] halves = graph.sd().split(f, 2, 0);
    SDVariable logits = Linear.create(graph, "logits", 8, CLASSES, 1).apply(halves[0]);
    SDVariable same = graph.sd().mmul(labels, labels, false, true, false);
    SDVariable centres = same.mmul(halves[0]).div(same.sum(true, 1));
    SDVariable difference = halves[1].sub(centres);
    SDVariable push = Blocks.hinge(graph, difference.mul(difference).sum(1).rsub(1)).mean();
    // The same layer on both sides of a cut.
    SDVariable cut = embedding.apply(graph.stopGradient(features)).mul(0.1);
    SDVariable total =
        Blocks.crossEntropy(graph, logits, labels)
            .add(push.mul(0.5))
            .add(Blocks.softplus(graph, cut).mean());
    graph.minimise(total.rename("loss"));
    return "loss";
  }

  String loss() {
    return loss;
  }

  Map<String, INDArray> inputs() {
    Nd4j.getRandom().setSeed(batch);
    INDArray labels = Nd4j.zeros(graph.type(), batch, CLASSES);
    for (int i = 0; i < batch; i++) {
      labels.putScalar(i, random.nextInt(CLASSES), 1);
    }
    Map<String, INDArray> inputs = new HashMap<>();
    inputs.put("x", Nd4j.randn(graph.type(), 2L * batch, 1, SIZE, SIZE));
    inputs.put("labels", labels);
    return inputs;
  }
}
