package org.idferm.hng;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.idferm.core.error.DataException;
import org.idferm.core.graph.BatchedForward;
import org.idferm.core.graph.Graph;
import org.idferm.hng.feature.Mirror;
import org.idferm.hng.network.Decoder;
import org.idferm.hng.network.Encoder;
import org.idferm.hng.network.HngOptions;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A trained generator: any face in, the same person's frontal, neutral face out. Thread-safe; calls
 * wait for each other.
 */
public final class NormalizedFaceGenerator implements AutoCloseable {

  private final HngOptions options;
  private final Graph graph;
  private final BatchedForward generated;

  private NormalizedFaceGenerator(HngOptions options, Map<String, INDArray> parameters) {
    this.options = options;
    this.graph = Graph.create(0);
    int size = HngOptions.IMAGE_SIZE;
    SDVariable x = graph.placeholder("x", -1, 1, size, size);
    SDVariable z = new Encoder(graph, options).apply(x);
    this.generated = new BatchedForward(graph, x, new Decoder(graph, options).apply(z));
    graph.load(parameters);
  }

  /**
   * Makes a generator from trained parameters.
   *
   * @param options the generator's size
   * @param parameters those of encoder and decoder; others are ignored
   * @throws IllegalArgumentException if a parameter is missing or has another shape
   */
  public static NormalizedFaceGenerator of(HngOptions options, Map<String, INDArray> parameters) {
    return new NormalizedFaceGenerator(options, parameters);
  }

  /**
   * Loads a generator.
   *
   * @param file what {@link #save} or {@link org.idferm.hng.train.TrainedHng#save} wrote
   * @throws DataException if the file is missing, damaged or holds something else
   */
  public static NormalizedFaceGenerator load(Path file) {
    GeneratorFile content = GeneratorFile.read(file);
    try {
      return of(content.options(), content.parameters());
    } catch (IllegalArgumentException e) {
      throw new DataException(file + " is not a generator: " + e.getMessage(), e);
    } finally {
      content.parameters().values().forEach(INDArray::close);
    }
  }

  /**
   * Saves the generator.
   *
   * @param file an {@code .npz} file, replaced as a whole
   */
  public synchronized void save(Path file) {
    new GeneratorFile(options, graph.parameters()).write(file);
  }

  /**
   * Generates normalised faces of which the right half is hidden, if one is: inputs of which the
   * left half is hidden are mirrored, and what is made of them is mirrored back.
   *
   * @param images 64x64 faces in [-1, 1], 4096 values each
   * @param leftHidden for each image, whether its left half is hidden
   * @return as many generated faces, in (-1, 1), looking the way that the images do
   * @throws IllegalArgumentException if an image has another size, or a pixel that is not a number
   */
  public float[][] generate(float[][] images, boolean[] leftHidden) {
    return mirrored(generate(mirrored(images, leftHidden)), leftHidden);
  }

  private static float[][] mirrored(float[][] images, boolean[] which) {
    float[][] result = new float[images.length][];
    Arrays.setAll(result, i -> which[i] ? Mirror.flip(images[i]) : images[i]);
    return result;
  }

  /**
   * Generates normalised faces.
   *
   * @param images 64x64 faces in [-1, 1], 4096 values each
   * @return as many generated faces, in (-1, 1)
   * @throws IllegalArgumentException if an image has another size, or a pixel that is not a number
   */
  public synchronized float[][] generate(float[][] images) {
    for (int i = 0; i < images.length; i++) {
      for (float pixel : images[i]) {
        if (!Float.isFinite(pixel)) {
          throw new IllegalArgumentException(
              "image %d has a pixel that is %s; expected -1 to 1".formatted(i, pixel));
        }
      }
    }
    return generated.run(images);
  }

  @Override
  public synchronized void close() {
    graph.close();
  }
}
