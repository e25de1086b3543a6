package org.idferm.rml;

import java.util.Arrays;
import java.util.Map;
import org.idferm.core.graph.Graph;
import org.idferm.rml.network.BatchedForward;
import org.idferm.rml.network.FerNet;
import org.idferm.rml.network.FerNetOptions;
import org.idferm.rml.network.Softmax;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Classifies preprocessed faces by the convolution groups and the EC branch alone, as the paper
 * does at test time: neither the ML branch nor a generated reference takes part. Thread-safe; calls
 * wait for each other.
 */
public final class ExpressionClassifier implements AutoCloseable {

  private final Graph graph;
  private final BatchedForward logits;

  /**
   * Builds the classifier.
   *
   * @param options the network's sizes
   * @param parameters its parameters by name, copied; those that the EC branch does not need are
   *     ignored
   * @throws IllegalArgumentException if a parameter is missing or has another shape
   */
  public ExpressionClassifier(FerNetOptions options, Map<String, INDArray> parameters) {
    this.graph = Graph.create(0);
    FerNet net = FerNet.classifier(graph, options);
    SDVariable images = graph.placeholder("images", -1, 1, FerNet.IMAGE_SIZE, FerNet.IMAGE_SIZE);
    SDVariable output = net.logits(net.hidden(net.features(images)));
    graph.load(parameters);
    this.logits = new BatchedForward(graph, images, output);
  }

  /**
   * Classifies images, in batches.
   *
   * @param images 60x60 values each, row by row, preprocessed as in training: zero mean, unit
   *     variance; may be empty
   * @return for each image the probabilities of the classes, summing up to 1
   * @throws IllegalArgumentException if an image has another size
   */
  public synchronized float[][] classify(float[][] images) {
    return Arrays.stream(logits.run(images)).map(Softmax::probabilities).toArray(float[][]::new);
  }

  @Override
  public synchronized void close() {
    graph.close();
  }
}
