package org.idferm.core.graph;

import java.util.Arrays;
import java.util.Map;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Runs any number of images through a graph, a batch at a time. Not thread-safe. */
public final class BatchedForward {

  private static final int BATCH = 64;

  private final Graph graph;
  private final String images;
  private final int size;
  private final String output;

  /**
   * Prepares the forward pass.
   *
   * @param graph the graph
   * @param images the placeholder {@code [-1, 1, size, size]}
   * @param output what is wanted, {@code [N, ...]}, depending on that placeholder only
   */
  public BatchedForward(Graph graph, SDVariable images, SDVariable output) {
    this.graph = graph;
    this.images = images.name();
    this.size = Math.toIntExact(images.placeholderShape()[2]);
    this.output = output.name();
  }

  /**
   * Computes the output.
   *
   * @param all images of {@code size * size} values each, row by row; may be empty
   * @return a row of values for each image
   * @throws IllegalArgumentException if an image has another size
   */
  public float[][] run(float[][] all) {
    float[][] rows = new float[all.length][];
    for (int from = 0; from < all.length; from += BATCH) {
      float[][] part = Arrays.copyOfRange(all, from, Math.min(all.length, from + BATCH));
      float[][] results =
          graph.type() == DataType.FLOAT
              ? graph.forward(images, size, part, output)
              : runCasting(part);
      System.arraycopy(results, 0, rows, from, results.length);
    }
    return rows;
  }

  private float[][] runCasting(float[][] part) {
    try (INDArray batch = Tensors.images(graph.type(), size, part);
        Pass pass = graph.forward(Map.of(images, batch), output)) {
      return Tensors.rows(pass.output(output));
    }
  }
}
