package org.idferm.rml;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.idferm.core.error.DataException;
import org.idferm.core.graph.BatchedForward;
import org.idferm.core.graph.Graph;
import org.idferm.core.graph.SharedForward;
import org.idferm.rml.model.ClassifierFile;
import org.idferm.rml.model.ModelCard;
import org.idferm.rml.network.FerNet;
import org.idferm.rml.network.FerNetOptions;
import org.idferm.rml.network.Softmax;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Classifies preprocessed faces by the convolution groups and the EC branch alone, as the paper
 * does at test time: neither the ML branch nor a generated reference takes part.
 *
 * <p>Thread-safe. As many calls run side by side as there are cores for the threads that each uses
 * ({@code OMP_NUM_THREADS}); further ones wait. Each that runs side by side has a copy of the
 * network, 20 MB at the default size. What a face gets depends on the face alone, but for rounding
 * in the last digits, which may depend on how many faces are classified at once.
 */
public final class ExpressionClassifier implements AutoCloseable {

  private final ModelCard card;
  private final Map<String, INDArray> parameters;
  private final SharedForward logits;

  /**
   * Builds a classifier.
   *
   * @param card what it is
   * @param parameters of its network by name, copied; those that the EC branch does not need are
   *     ignored
   * @throws IllegalArgumentException if a parameter is missing or has another shape
   */
  public ExpressionClassifier(ModelCard card, Map<String, INDArray> parameters) {
    this.card = card;
    SharedForward.Copy first = network(card.network(), parameters);
    this.parameters = first.graph().frozenParameters();
    this.logits = new SharedForward(first, () -> network(card.network(), this.parameters));
  }

  private static SharedForward.Copy network(
      FerNetOptions options, Map<String, INDArray> parameters) {
    Graph graph = Graph.create(0);
    // Constants need no rearrangement before each batch, as parameters that may change do.
    FerNet net = graph.frozen(parameters, () -> FerNet.classifier(graph, options));
    SDVariable images = graph.placeholder("images", -1, 1, FerNet.IMAGE_SIZE, FerNet.IMAGE_SIZE);
    SDVariable output = net.logits(net.hidden(net.features(images)));
    return new SharedForward.Copy(graph, new BatchedForward(graph, images, output));
  }

  /**
   * Loads a classifier.
   *
   * @param file what {@link #save} wrote
   * @return the classifier
   * @throws DataException if the file is missing, damaged or holds something else
   */
  public static ExpressionClassifier load(Path file) {
    ClassifierFile model = ClassifierFile.read(file);
    try {
      return new ExpressionClassifier(model.card(), model.parameters());
    } catch (IllegalArgumentException e) {
      throw new DataException(
          "%s: the parameters do not fit the network in %s: %s"
              .formatted(file, ClassifierFile.CARD, e.getMessage()),
          e);
    } finally {
      model.parameters().values().forEach(INDArray::close);
    }
  }

  /**
   * Saves the classifier: card, convolution groups and EC branch.
   *
   * @param file an {@code .npz} file, replaced as a whole
   * @throws org.idferm.core.error.UserException if it cannot be written
   */
  public void save(Path file) {
    new ClassifierFile(card, parameters).write(file);
  }

  /** What this classifier is: classes, network, how its input is made, what made it. */
  public ModelCard card() {
    return card;
  }

  /**
   * Classifies faces.
   *
   * @param images 60x60 values each, row by row, made as {@code card().input()} says: zero mean,
   *     unit variance; may be empty
   * @return the scores of each
   * @throws IllegalArgumentException if an image has another size
   * @throws IllegalStateException if the classifier is closed
   */
  public List<ExpressionScores> classify(float[][] images) {
    return Arrays.stream(probabilities(images))
        .map(p -> new ExpressionScores(card.classes(), p))
        .toList();
  }

  /**
   * Classifies one face.
   *
   * @param image 60x60 values as {@link #classify(float[][])} takes them
   * @return its scores
   * @throws IllegalArgumentException if the image has another size
   * @throws IllegalStateException if the classifier is closed
   */
  public ExpressionScores classify(float[] image) {
    return classify(new float[][] {image}).get(0);
  }

  /**
   * Classifies faces, as plain numbers.
   *
   * @param images as {@link #classify(float[][])} takes them
   * @return for each image the probabilities of {@code card().classes()}, summing up to 1
   * @throws IllegalArgumentException if an image has another size
   * @throws IllegalStateException if the classifier is closed
   */
  public float[][] probabilities(float[][] images) {
    return Arrays.stream(logits.run(images)).map(Softmax::probabilities).toArray(float[][]::new);
  }

  /** Frees the network's memory, once calls under way have ended. */
  @Override
  public void close() {
    logits.close();
  }
}
