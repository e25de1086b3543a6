package org.idferm.hng.measure;

import java.nio.file.Path;
import java.util.Map;
import org.idferm.core.error.DataException;
import org.idferm.core.graph.BatchedForward;
import org.idferm.core.graph.Graph;
import org.idferm.core.io.TfjsWeights;
import org.idferm.hng.feature.Enlargement;
import org.idferm.hng.feature.FaceRecognitionNet;
import org.idferm.hng.network.HngOptions;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The pretrained face recognition net as a judge that took no part in training. Its images are
 * grey, equalised and 64x64, not the colour photographs of 150x150 that it was trained on: its
 * published threshold is a reference, not an optimum.
 */
public final class FaceRecognitionEmbedder implements FaceEmbedder {

  private static final float HALF_RANGE = 127.5f;

  private final Map<String, INDArray> parameters;

  /**
   * Reads the net.
   *
   * @param manifest the file {@code face_recognition_model-weights_manifest.json} of face-api,
   *     beside its weights
   * @throws DataException if it cannot be read or holds another net
   */
  public FaceRecognitionEmbedder(Path manifest) {
    try {
      this.parameters = FaceRecognitionNet.parameters(TfjsWeights.read(manifest));
    } catch (IllegalArgumentException e) {
      throw new DataException("%s: %s".formatted(manifest, e.getMessage()), e);
    }
  }

  @Override
  public String name() {
    return "face-api";
  }

  /** {@inheritDoc} The vectors have 128 dimensions and about length 1. */
  @Override
  public float[][] embed(float[][] images) {
    try (Graph graph = Graph.create(0)) {
      int size = HngOptions.IMAGE_SIZE;
      SDVariable x = graph.placeholder("x", -1, 1, size, size);
      SDVariable grey = x.add(1).mul(HALF_RANGE);
      SDVariable large = Enlargement.bilinear(graph, grey, size, FaceRecognitionNet.INPUT);
      SDVariable vector =
          graph.frozen(parameters, () -> new FaceRecognitionNet(graph)).apply(large);
      return new BatchedForward(graph, x, vector).run(images);
    }
  }
}
