package org.idferm.rml.network;

import java.util.Arrays;
import java.util.Map;
import org.idferm.core.graph.Graph;
import org.idferm.core.graph.Pass;
import org.nd4j.autodiff.samediff.SDVariable;

/** Runs any number of images through a graph, a batch at a time. Not thread-safe. */
public final class BatchedForward {

  private static final int BATCH = 64;

  private final Graph graph;
  private final String images;
  private final String output;

  /**
   * Prepares the forward pass.
   *
   * @param graph the graph
   * @param images the placeholder {@code [-1, 1, 60, 60]}
   * @param output what is wanted, {@code [N, values]}, depending on that placeholder only
   */
  public BatchedForward(Graph graph, SDVariable images, SDVariable output) {
    this.graph = graph;
    this.images = images.name();
    this.output = output.name();
  }

  /**
   * Computes the output.
   *
   * @param all images of 3600 values each; may be empty
   * @return a row of values for each image
   * @throws IllegalArgumentException if an image has another size
   */
  public float[][] run(float[][] all) {
    float[][] rows = new float[all.length][];
    for (int from = 0; from < all.length; from += BATCH) {
      int to = Math.min(all.length, from + BATCH);
      try (ImageBatch batch = ImageBatch.of(graph.type(), Arrays.copyOfRange(all, from, to));
          Pass pass = graph.forward(Map.of(images, batch.array()), output)) {
        float[][] part = pass.output(output).toFloatMatrix();
        System.arraycopy(part, 0, rows, from, part.length);
      }
    }
    return rows;
  }
}
