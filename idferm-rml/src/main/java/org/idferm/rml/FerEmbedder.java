package org.idferm.rml;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.idferm.core.graph.BatchedForward;
import org.idferm.core.graph.Graph;
import org.idferm.core.graph.SharedForward;
import org.idferm.rml.network.FerNet;
import org.idferm.rml.network.FerNetOptions;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Gives the vectors that a trained network makes of preprocessed faces, for measuring them.
 * Thread-safe, as {@link ExpressionClassifier} is.
 */
public final class FerEmbedder implements AutoCloseable {

  private final SharedForward output;

  private FerEmbedder(
      Map<String, INDArray> parameters, Function<Map<String, INDArray>, SharedForward.Copy> net) {
    SharedForward.Copy first = net.apply(parameters);
    Map<String, INDArray> own = first.graph().frozenParameters();
    this.output = new SharedForward(first, () -> net.apply(own));
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
    return new FerEmbedder(
        parameters,
        values ->
            network(
                values,
                graph -> FerNet.full(graph, options),
                (net, features) -> net.embedding(features, net.hidden(features))));
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
    return new FerEmbedder(
        parameters,
        values -> network(values, graph -> FerNet.classifier(graph, options), FerNet::hidden));
  }

  private static SharedForward.Copy network(
      Map<String, INDArray> values,
      Function<Graph, FerNet> maker,
      BiFunction<FerNet, SDVariable, SDVariable> output) {
    Graph graph = Graph.create(0);
    FerNet net = graph.frozen(values, () -> maker.apply(graph));
    SDVariable images = graph.placeholder("images", -1, 1, FerNet.IMAGE_SIZE, FerNet.IMAGE_SIZE);
    SDVariable vectors = output.apply(net, net.features(images));
    return new SharedForward.Copy(graph, new BatchedForward(graph, images, vectors));
  }

  /**
   * Embeds images, in batches.
   *
   * @param images 60x60 values each, row by row, preprocessed as in training; may be empty
   * @return a vector for each image
   * @throws IllegalArgumentException if an image has another size
   * @throws IllegalStateException if the embedder is closed
   */
  public float[][] embed(float[][] images) {
    return output.run(images);
  }

  /** Frees the network's memory, once calls under way have ended. */
  @Override
  public void close() {
    output.close();
  }
}
