package org.idferm.rml;

import java.util.Map;
import org.idferm.core.graph.BatchedForward;
import org.idferm.core.graph.Graph;
import org.idferm.rml.network.FerNet;
import org.idferm.rml.network.FerNetOptions;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Gives the vectors that a trained network makes of preprocessed faces, for measuring them.
 * Thread-safe; calls wait for each other.
 */
public final class FerEmbedder implements AutoCloseable {

  private final Graph graph;
  private final BatchedForward output;

  private FerEmbedder(Graph graph, BatchedForward output) {
    this.graph = graph;
    this.output = output;
  }

  /**
   * The embedding f of the ML branch.
   *
   * @param options the network's sizes
   * @param parameters its parameters by name, copied
   * @return gives {@code options.embedding()} values an image
   * @throws IllegalArgumentException if a parameter is missing, for example because the network was
   *     trained without a metric loss, or has another shape
   */
  public static FerEmbedder ofMetricBranch(
      FerNetOptions options, Map<String, INDArray> parameters) {
    Graph graph = Graph.create(0);
    FerNet net = FerNet.full(graph, options);
    SDVariable images = images(graph);
    SDVariable features = net.features(images);
    return create(graph, parameters, images, net.embedding(features, net.hidden(features)));
  }

  /**
   * The activations of FC2-2, the last layer before the EC branch's logits, which every trained
   * network has.
   *
   * @param options the network's sizes
   * @param parameters its parameters by name, copied
   * @return gives {@code options.hidden()} values an image
   * @throws IllegalArgumentException if a parameter is missing or has another shape
   */
  public static FerEmbedder ofExpressionBranch(
      FerNetOptions options, Map<String, INDArray> parameters) {
    Graph graph = Graph.create(0);
    FerNet net = FerNet.classifier(graph, options);
    SDVariable images = images(graph);
    return create(graph, parameters, images, net.hidden(net.features(images)));
  }

  private static SDVariable images(Graph graph) {
    return graph.placeholder("images", -1, 1, FerNet.IMAGE_SIZE, FerNet.IMAGE_SIZE);
  }

  private static FerEmbedder create(
      Graph graph, Map<String, INDArray> parameters, SDVariable images, SDVariable output) {
    graph.load(parameters);
    return new FerEmbedder(graph, new BatchedForward(graph, images, output));
  }

  /**
   * Embeds images, in batches.
   *
   * @param images 60x60 values each, row by row, preprocessed as in training; may be empty
   * @return a vector for each image
   * @throws IllegalArgumentException if an image has another size
   */
  public synchronized float[][] embed(float[][] images) {
    return output.run(images);
  }

  @Override
  public synchronized void close() {
    graph.close();
  }
}
