package org.idferm.hng.feature;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.idferm.core.graph.Blocks;
import org.idferm.core.graph.Conv2d;
import org.idferm.core.graph.ConvShape;
import org.idferm.core.graph.Graph;
import org.idferm.core.graph.Initializer;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The face recognition net of dlib (King 2017), a ResNet with 29 convolutions, as the JavaScript
 * library face-api distributes its weights. It was trained on millions of photographs and takes no
 * part in any training here: an independent judge of identity. Its inputs are grey, so that the
 * three colour channels of its first layer are added up.
 */
public final class FaceRecognitionNet {

  /** Width and height of its input. */
  public static final int INPUT = 150;

  /** Length of its vector. */
  public static final int DIMENSION = 128;

  /** The distance from which on its authors take two faces for different people. */
  public static final double THRESHOLD = 0.6;

  private static final String PREFIX = "recognition/";
  private static final String STEM = "conv32_down";
  private static final int RELU = 0;

  /** What face-api subtracts from red, green and blue, and the divisor after that. */
  private static final double[] MEAN = {122.782, 117.001, 104.298};

  private static final double SCALE = 255;

  /** The residual blocks in order. */
  private static final List<Block> BLOCKS =
      List.of(
          new Block("conv32_1", 32, 32, false),
          new Block("conv32_2", 32, 32, false),
          new Block("conv32_3", 32, 32, false),
          new Block("conv64_down", 32, 64, true),
          new Block("conv64_1", 64, 64, false),
          new Block("conv64_2", 64, 64, false),
          new Block("conv64_3", 64, 64, false),
          new Block("conv128_down", 64, 128, true),
          new Block("conv128_1", 128, 128, false),
          new Block("conv128_2", 128, 128, false),
          new Block("conv256_down", 128, 256, true),
          new Block("conv256_1", 256, 256, false),
          new Block("conv256_2", 256, 256, false),
          new Block("conv256_down_out", 256, 256, true));

  private final Graph graph;
  private final Conv2d stem;
  private final Map<Block, Conv2d> first = new LinkedHashMap<>();
  private final Map<Block, Conv2d> second = new LinkedHashMap<>();
  private final SDVariable projection;

  /** Two convolutions beside a shortcut; {@code down} halves the image. */
  private record Block(String name, int in, int out, boolean down) {

    ConvShape firstShape() {
      return down ? new ConvShape(in, out, 3, 2, 0) : ConvShape.same(in, out, 3);
    }
  }

  /**
   * Adds the net's parameters.
   *
   * @param graph where to
   */
  public FaceRecognitionNet(Graph graph) {
    this.graph = graph;
    this.stem = Conv2d.create(graph, PREFIX + STEM, new ConvShape(1, 32, 7, 2, 0), RELU);
    for (Block block : BLOCKS) {
      String name = PREFIX + block.name();
      first.put(block, Conv2d.create(graph, name + "/conv1", block.firstShape(), RELU));
      second.put(
          block,
          Conv2d.create(graph, name + "/conv2", ConvShape.same(block.out(), block.out(), 3), RELU));
    }
    this.projection = graph.parameter(PREFIX + "fc", Initializer.he(256, 1), 256, DIMENSION);
  }

  /**
   * The face's vector; Euclidean distance tells people apart.
   *
   * @param x {@code [N, 1, 150, 150]}, grey, 0 to 255
   * @return {@code [N, 128]}
   */
  public SDVariable apply(SDVariable x) {
    SDVariable h = Blocks.maxPool(graph, relu(stem.apply(x)), 3, 2);
    int size = 35;
    for (Block block : BLOCKS) {
      SDVariable inner = second.get(block).apply(relu(first.get(block).apply(h)));
      SDVariable shortcut = h;
      if (block.down()) {
        int convolved = block.firstShape().outputSize(size);
        size /= 2;
        inner = Blocks.padWithZeros(graph, inner, 0, size - convolved);
        shortcut =
            Blocks.padWithZeros(
                graph, Blocks.averagePool(graph, h, 2), block.out() - block.in(), 0);
      }
      h = relu(inner.add(shortcut));
    }
    return h.mean(2, 3).mmul(projection);
  }

  private SDVariable relu(SDVariable x) {
    return Blocks.leakyRelu(graph, x, RELU);
  }

  /**
   * Makes the net's parameters of face-api's: scaling layers are folded into the convolutions
   * before them, colours and the normalisation of inputs into the first.
   *
   * @param weights those of {@code face_recognition_model}, by face-api's names
   * @return parameters by the names of this class
   * @throws IllegalArgumentException if a weight is missing or has another shape
   */
  public static Map<String, INDArray> parameters(Map<String, INDArray> weights) {
    Map<String, INDArray> parameters = new LinkedHashMap<>();
    fold(weights, STEM, 3, 32, 7, parameters);
    for (Block b : BLOCKS) {
      fold(weights, b.name() + "/conv1", b.in(), b.out(), 3, parameters);
      fold(weights, b.name() + "/conv2", b.out(), b.out(), 3, parameters);
    }
    parameters.put(PREFIX + "fc", need(weights, "fc", 256, DIMENSION));
    greyInput(parameters);
    return parameters;
  }

  private static void fold(
      Map<String, INDArray> weights,
      String name,
      int in,
      int out,
      int kernel,
      Map<String, INDArray> into) {
    INDArray scale = need(weights, name + "/scale/weights", out);
    INDArray filters = need(weights, name + "/conv/filters", kernel, kernel, in, out);
    INDArray bias = need(weights, name + "/conv/bias", out);
    into.put(PREFIX + name + "/W", filters.mul(scale.reshape(1, 1, 1, out)));
    into.put(PREFIX + name + "/b", bias.mul(scale).add(need(weights, name + "/scale/biases", out)));
  }

  /**
   * With r = g = b the first layer sees Σ_c W_c·(v − mean_c)/255; without padding that is exact.
   */
  private static void greyInput(Map<String, INDArray> parameters) {
    INDArray colour = parameters.get(PREFIX + STEM + "/W");
    INDArray sum = null;
    INDArray bias = parameters.get(PREFIX + STEM + "/b").dup();
    for (int c = 0; c < MEAN.length; c++) {
      INDArray channel = colour.tensorAlongDimension(c, 0, 1, 3).dup('c');
      sum = sum == null ? channel : sum.add(channel);
      bias.subi(channel.reshape(49, 32).sum(0).mul(MEAN[c] / SCALE));
    }
    parameters.put(PREFIX + STEM + "/W", sum.div(SCALE).reshape(7, 7, 1, 32));
    parameters.put(PREFIX + STEM + "/b", bias);
  }

  private static INDArray need(Map<String, INDArray> weights, String name, long... shape) {
    INDArray value = weights.get(name);
    if (value == null || !Arrays.equals(value.shape(), shape)) {
      throw new IllegalArgumentException(
          "expected weight %s of shape %s, found %s"
              .formatted(
                  name,
                  Arrays.toString(shape),
                  value == null ? "none" : Arrays.toString(value.shape())));
    }
    return value;
  }
}
