package org.idferm.experiments.comparison;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.idferm.core.face.Face;
import org.idferm.core.graph.Graph;
import org.idferm.core.io.NpzFile;
import org.idferm.rml.FerEmbedder;
import org.idferm.rml.measure.EmbeddedFaces;
import org.idferm.rml.measure.SpaceMeasures;
import org.idferm.rml.network.FerNet;
import org.idferm.rml.network.FerNetOptions;
import org.idferm.rml.train.TrainedFerNet;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Measures the vectors that a network, trained and untrained, makes of faces. The faces should be
 * of people that the network has not been trained on.
 *
 * @param faces who and what each face shows
 * @param images 60x60 values each, preprocessed as in training
 */
@SuppressWarnings("ArrayRecordComponent") // a buffer; never compared
public record EmbeddingMeasurement(List<Face> faces, float[][] images) {

  /**
   * Measures a network and keeps its vectors.
   *
   * @param trained the network
   * @param hasMetricBranch whether it was trained with a metric loss on f
   * @param seed the seed of its initial parameters
   * @param project whether to project FC2-2 to the plane
   * @param file takes the trained network's vectors, a row for each face, by {@link
   *     FeatureSpace#key}: an {@code .npz} file, replaced
   * @return the measures
   * @throws org.idferm.core.error.UserException if the file cannot be written
   */
  public EmbeddingMeasures measure(
      TrainedFerNet trained, boolean hasMetricBranch, long seed, boolean project, Path file) {
    FerNetOptions options = trained.options();
    Map<FeatureSpace, float[][]> vectors = new EnumMap<>(FeatureSpace.class);
    vectors.put(FeatureSpace.UNTRAINED, untrained(options, seed));
    vectors.put(
        FeatureSpace.EXPRESSION_BRANCH,
        embed(FerEmbedder.ofExpressionBranch(options, trained.parameters())));
    if (hasMetricBranch) {
      vectors.put(
          FeatureSpace.METRIC_BRANCH,
          embed(FerEmbedder.ofMetricBranch(options, trained.parameters())));
    }
    write(file, vectors);
    Map<FeatureSpace, SpaceMeasures> spaces = new EnumMap<>(FeatureSpace.class);
    vectors.forEach((space, rows) -> spaces.put(space, SpaceMeasures.of(embedded(rows))));
    return new EmbeddingMeasures(
        spaces,
        project
            ? Projection.plane(vectors.get(FeatureSpace.EXPRESSION_BRANCH), seed)
            : new double[0][]);
  }

  /** A parameter's initial values depend on seed and name alone, so these are the trained net's. */
  private float[][] untrained(FerNetOptions options, long seed) {
    try (Graph graph = Graph.create(seed)) {
      FerNet.classifier(graph, options);
      return embed(FerEmbedder.ofExpressionBranch(options, graph.parameters()));
    }
  }

  private float[][] embed(FerEmbedder embedder) {
    try (embedder) {
      return embedder.embed(images);
    }
  }

  private static void write(Path file, Map<FeatureSpace, float[][]> vectors) {
    Map<String, INDArray> arrays = new LinkedHashMap<>();
    vectors.forEach(
        (space, rows) -> {
          if (space != FeatureSpace.UNTRAINED) {
            arrays.put(space.key(), Nd4j.createFromArray(rows));
          }
        });
    NpzFile.write(file, arrays);
  }

  private EmbeddedFaces embedded(float[][] vectors) {
    return new EmbeddedFaces(
        vectors,
        codes(face -> face.expression().label()),
        codes(Face::subject),
        codes(Face::sequence));
  }

  /** Equal numbers for equal names, in their alphabetical order. */
  private int[] codes(Function<Face, String> name) {
    List<String> names = faces.stream().map(name).distinct().sorted().toList();
    Map<String, Integer> code = new LinkedHashMap<>();
    names.forEach(one -> code.put(one, code.size()));
    return faces.stream().mapToInt(face -> code.get(name.apply(face))).toArray();
  }
}
