package org.idferm.rml.network;

import java.util.LinkedHashMap;
import java.util.Map;
import org.idferm.core.graph.Blocks;
import org.idferm.core.graph.Graph;
import org.idferm.core.graph.Initializer;
import org.idferm.core.graph.Linear;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The two-branch expression network:
 *
 * <pre>
 * features ─┬─ FC2-2 ─────────► FC-EC ─► logits            (EC branch)
 *           │    └──────────┐
 *           └─ FC2-3 ───────┴─► FC2-4 ─► FC-ML ─► f        (ML branch)
 * </pre>
 *
 * <p>FC2-4 is the connecting layer, equation (17): P1ᵀ·FC2-2 + P2ᵀ·FC2-3, one linear layer on the
 * concatenation. FC2-2 and FC2-3 are rectified; FC2-4, FC-ML and FC-EC are linear.
 */
public final class FerNet {

  /** Height and width of an input image in pixels. */
  public static final int IMAGE_SIZE = 60;

  /** The number of pixels of an input image. */
  public static final int PIXELS = IMAGE_SIZE * IMAGE_SIZE;

  private static final String LOGITS = "fc-ec";

  /** FC2-3, FC2-4 and FC-ML. */
  private record MetricBranch(Linear hidden, Linear connecting, Linear embedding) {}

  private final Graph graph;
  private final double slope;
  private final ConvolutionGroups groups;
  private final Linear hidden;
  private final Linear logits;
  private final MetricBranch metricBranch;

  private FerNet(Graph graph, FerNetOptions options, boolean withMetricBranch) {
    this.graph = graph;
    this.slope = options.slope();
    this.groups = new ConvolutionGroups(graph, options);
    int units = options.hidden();
    this.hidden = Linear.create(graph, "fc2-2", groups.features(), units, slope);
    this.logits = Linear.create(graph, LOGITS, units, options.classes(), 1);
    this.metricBranch =
        withMetricBranch
            ? new MetricBranch(
                Linear.create(graph, "fc2-3", groups.features(), units, slope),
                Linear.withoutBias(graph, "fc2-4", 2 * units, units, 1),
                Linear.create(
                    graph,
                    "fc-ml",
                    units,
                    options.embedding(),
                    Initializer.normal(0.1 / Math.sqrt(units))))
            : null;
  }

  /**
   * Adds the parameters of the convolution groups and the EC branch alone.
   *
   * @param graph where to
   * @param options the network's sizes
   * @return a network without embedding
   */
  public static FerNet classifier(Graph graph, FerNetOptions options) {
    return new FerNet(graph, options, false);
  }

  /**
   * Adds the parameters of both branches.
   *
   * @param graph where to
   * @param options the network's sizes
   * @return a network with embedding
   */
  public static FerNet full(Graph graph, FerNetOptions options) {
    return new FerNet(graph, options, true);
  }

  /**
   * Cuts the EC branch's outputs down to the first classes.
   *
   * @param parameters a network's parameters by name
   * @param classes how many classes stay
   * @return the same parameters, but for those of FC-EC if it has more outputs
   */
  public static Map<String, INDArray> withClasses(Map<String, INDArray> parameters, int classes) {
    Map<String, INDArray> cut = new LinkedHashMap<>(parameters);
    INDArrayIndex first = NDArrayIndex.interval(0, classes);
    cut.computeIfPresent(LOGITS + "/W", (n, w) -> w.get(NDArrayIndex.all(), first).dup('c'));
    cut.computeIfPresent(LOGITS + "/b", (n, b) -> b.get(first).dup('c'));
    return cut;
  }

  /**
   * The convolution groups.
   *
   * @param images {@code [N, 1, 60, 60]}, zero mean and unit variance each
   * @return {@code [N, 6·width·7·7]}
   */
  public SDVariable features(SDVariable images) {
    return groups.apply(images);
  }

  /**
   * FC2-2, the first layer of the EC branch.
   *
   * @param features of {@link #features}
   * @return {@code [N, hidden]}, rectified
   */
  public SDVariable hidden(SDVariable features) {
    return Blocks.leakyRelu(graph, hidden.apply(features), slope);
  }

  /**
   * FC-EC.
   *
   * @param hidden of {@link #hidden}
   * @return {@code [N, classes]}, before the softmax
   */
  public SDVariable logits(SDVariable hidden) {
    return logits.apply(hidden);
  }

  /**
   * The ML branch.
   *
   * @param features of {@link #features}
   * @param hidden of {@link #hidden} for the same images
   * @return the embedding f, {@code [N, embedding]}
   * @throws IllegalStateException if the network was built without the ML branch
   */
  public SDVariable embedding(SDVariable features, SDVariable hidden) {
    if (metricBranch == null) {
      throw new IllegalStateException("this network was built without the ML branch");
    }
    SDVariable own = Blocks.leakyRelu(graph, metricBranch.hidden().apply(features), slope);
    SDVariable connected = metricBranch.connecting().apply(graph.sd().concat(1, hidden, own));
    return metricBranch.embedding().apply(connected);
  }
}
