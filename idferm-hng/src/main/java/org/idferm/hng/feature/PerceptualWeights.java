package org.idferm.hng.feature;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.idferm.core.error.DataException;
import org.idferm.core.io.NpzFile;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A perceptual net's size and parameters. In a file its layers have VGG-16's names, {@code conv1_1}
 * to {@code conv3_1}, with the weights {@code [out, in, 3, 3]} and a bias {@code [out]} each; the
 * first one takes one channel or three.
 *
 * @param options the net's size
 * @param parameters by name, {@code phi/...}; others are left out
 */
public record PerceptualWeights(PerceptualNetOptions options, Map<String, INDArray> parameters) {

  private static final List<String> LAYERS =
      List.of("conv1_1", "conv1_2", "conv2_1", "conv2_2", "conv3_1");
  private static final String FIRST = WeightsFile.weight(LAYERS.get(0));

  /** Keeps an unmodifiable copy of the net's own parameters. */
  public PerceptualWeights {
    Map<String, INDArray> own = new LinkedHashMap<>(parameters);
    own.keySet().removeIf(name -> !name.startsWith(PerceptualNet.PREFIX));
    parameters = Map.copyOf(own);
  }

  /**
   * Reads a net and adapts its first layer to grey images in [-1, 1]. Three channels are given the
   * same grey level each, mapped to the range that the file tells, its means subtracted.
   *
   * @param file an {@code .npz} file
   * @return the net; its width is the file's
   * @throws DataException if the file is missing or damaged, an array is missing, has a wrong shape
   *     or holds a value that is not finite, or there are others
   */
  public static PerceptualWeights read(Path file) {
    long[] first = NpzFile.shape(file, FIRST);
    if (first.length != 4
        || first[0] < 2
        || first[0] > WeightsFile.MAX_WIDTH
        || (first[1] != 1 && first[1] != 3)) {
      throw new DataException(
          "%s: array %s: expected shape (64, 3, 3, 3), or another width from 2 to %d or 1 for the second size, found %s"
              .formatted(file, FIRST, WeightsFile.MAX_WIDTH, Arrays.toString(first)));
    }
    int width = (int) first[0];
    Map<String, INDArray> arrays = WeightsFile.read(file, shapes(width, first[1]));
    INDArray offsets = WeightsFile.offsets(arrays);
    boolean offset = offsets.ameanNumber().doubleValue() > 0;
    Map<String, INDArray> parameters = new LinkedHashMap<>();
    for (int i = 0; i < LAYERS.size(); i++) {
      INDArray weights = arrays.get(WeightsFile.weight(LAYERS.get(i)));
      INDArray adapted =
          i == 0 ? grey(weights, WeightsFile.scale(arrays), offsets, offset) : weights;
      parameters.put(parameter(i, "W"), WeightsFile.toGraph(adapted));
      parameters.put(
          parameter(i, "b"), WeightsFile.single(arrays.get(WeightsFile.bias(LAYERS.get(i)))));
    }
    return new PerceptualWeights(new PerceptualNetOptions(width, offset), parameters);
  }

  /**
   * With channel c at scale·x + offset_c the layer sees Σ_c W_c·(scale·x + offset_c): the first sum
   * is the weights of x, the second those of a channel of ones.
   */
  private static INDArray grey(INDArray weights, double scale, INDArray offsets, boolean offset) {
    INDArray ofImage = weights.sum(true, 1).mul(scale);
    if (!offset) {
      return ofImage;
    }
    INDArray ofOnes = weights.mul(offsets.reshape(1, offsets.length(), 1, 1)).sum(true, 1);
    return Nd4j.concat(1, ofImage, ofOnes);
  }

  private static Map<String, long[]> shapes(int width, long inputs) {
    Map<String, long[]> shapes = WeightsFile.inputShapes(inputs);
    int[] channels = new PerceptualNetOptions(width, false).channels();
    long in = inputs;
    for (int i = 0; i < LAYERS.size(); i++) {
      shapes.put(WeightsFile.weight(LAYERS.get(i)), new long[] {channels[i], in, 3, 3});
      shapes.put(WeightsFile.bias(LAYERS.get(i)), new long[] {channels[i]});
      in = channels[i];
    }
    return shapes;
  }

  /**
   * Writes the net, so that {@link #read} gives an equal one.
   *
   * @param file an {@code .npz} file, replaced as a whole
   * @throws IllegalStateException if the first layer was adapted: such a net has a file already
   * @throws org.idferm.core.error.UserException if the file cannot be written
   */
  public void write(Path file) {
    if (options.offset()) {
      throw new IllegalStateException("the first layer is not as it was read");
    }
    Map<String, INDArray> arrays = WeightsFile.ourInput();
    for (int i = 0; i < LAYERS.size(); i++) {
      arrays.put(
          WeightsFile.weight(LAYERS.get(i)), WeightsFile.toFile(parameters.get(parameter(i, "W"))));
      arrays.put(
          WeightsFile.bias(LAYERS.get(i)), WeightsFile.single(parameters.get(parameter(i, "b"))));
    }
    NpzFile.write(file, arrays);
  }

  private static String parameter(int layer, String kind) {
    return PerceptualNet.PREFIX + "conv" + (layer + 1) + "/" + kind;
  }
}
