package org.idferm.rml;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.error.DataException;
import org.idferm.core.graph.BatchedForward;
import org.idferm.core.graph.Graph;
import org.idferm.core.io.NpzFile;
import org.idferm.rml.network.FerNet;
import org.idferm.rml.network.FerNetOptions;
import org.idferm.rml.network.Softmax;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Classifies preprocessed faces by the convolution groups and the EC branch alone, as the paper
 * does at test time: neither the ML branch nor a generated reference takes part. Thread-safe; calls
 * wait for each other.
 */
public final class ExpressionClassifier implements AutoCloseable {

  private static final String OPTIONS = "options";

  private final FerNetOptions options;
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
    this.options = options;
    this.graph = Graph.create(0);
    // Constants need no rearrangement before each batch, as parameters that may change do.
    FerNet net = graph.frozen(parameters, () -> FerNet.classifier(graph, options));
    SDVariable images = graph.placeholder("images", -1, 1, FerNet.IMAGE_SIZE, FerNet.IMAGE_SIZE);
    SDVariable output = net.logits(net.hidden(net.features(images)));
    this.logits = new BatchedForward(graph, images, output);
  }

  /**
   * Loads a classifier.
   *
   * @param file what {@link #save} wrote
   * @return the classifier
   * @throws DataException if the file is missing, damaged or holds something else
   */
  public static ExpressionClassifier load(Path file) {
    Map<String, INDArray> arrays = NpzFile.read(file);
    INDArray sizes = arrays.get(OPTIONS);
    if (sizes == null || sizes.length() != 5) {
      throw new DataException(file + " is not a classifier: it has no array '" + OPTIONS + "'");
    }
    try {
      FerNetOptions options =
          new FerNetOptions(
              (int) sizes.getDouble(0),
              (int) sizes.getDouble(1),
              (int) sizes.getDouble(2),
              (int) sizes.getDouble(3),
              sizes.getDouble(4));
      return new ExpressionClassifier(options, arrays);
    } catch (IllegalArgumentException | ConfigurationException e) {
      throw new DataException(file + " is not a classifier: " + e.getMessage(), e);
    }
  }

  /**
   * Saves the classifier: the convolution groups and the EC branch, with the network's sizes.
   *
   * @param file an {@code .npz} file, replaced as a whole
   */
  public synchronized void save(Path file) {
    Map<String, INDArray> arrays = new LinkedHashMap<>(graph.frozenParameters());
    double[] sizes = {
      options.width(), options.hidden(), options.embedding(), options.classes(), options.slope()
    };
    arrays.put(OPTIONS, Nd4j.createFromArray(sizes));
    NpzFile.write(file, arrays);
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
