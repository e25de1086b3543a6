package org.idferm.hng.feature;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.idferm.core.error.DataException;
import org.idferm.core.io.NpzFile;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An identity net's size and parameters. In a file its layers have the names of Light CNN A's Caffe
 * model: {@code conv1} to {@code conv4}, with weights {@code [out, in, kernel, kernel]}, and {@code
 * fc1} with {@code [out, in]}, whose inputs go channel by channel; a bias {@code [out]} each.
 *
 * @param options the net's size
 * @param parameters by name, {@code psi/...}; others are left out
 */
public record IdentityWeights(IdentityNetOptions options, Map<String, INDArray> parameters) {

  private static final String VECTOR = "fc1";
  private static final int CONVOLUTIONS = IdentityNetOptions.KERNELS.length;

  /** Outputs of {@code fc1} for each unit of width: two halves of a vector of 4. */
  private static final int OUTPUTS = 8;

  /** Keeps an unmodifiable copy of the net's own parameters. */
  public IdentityWeights {
    Map<String, INDArray> own = new LinkedHashMap<>(parameters);
    own.keySet().removeIf(name -> !name.startsWith(IdentityNet.PREFIX));
    parameters = Map.copyOf(own);
  }

  /**
   * Reads a net and adapts its first layer to grey images in [-1, 1].
   *
   * @param file an {@code .npz} file
   * @return the net; its width and the size of its input are the file's
   * @throws DataException if the file is missing or damaged, an array is missing, has a wrong shape
   *     or holds a value that is not finite, or there are others
   */
  public static IdentityWeights read(Path file) {
    IdentityNetOptions options = options(file);
    Map<String, INDArray> arrays = WeightsFile.read(file, shapes(options));
    Map<String, INDArray> parameters = new LinkedHashMap<>();
    for (int i = 1; i <= CONVOLUTIONS; i++) {
      INDArray weights = arrays.get(WeightsFile.weight("conv" + i));
      INDArray bias = arrays.get(WeightsFile.bias("conv" + i));
      if (i == 1) {
        // Without padding W·(scale·x + offset) + b = (scale·W)·x + (b + offset·ΣW), exactly.
        bias = bias.add(weights.sum(1, 2, 3).mul(WeightsFile.offsets(arrays).getDouble(0)));
        weights = weights.mul(WeightsFile.scale(arrays));
      }
      parameters.put(parameter(i, "W"), WeightsFile.toGraph(weights));
      parameters.put(parameter(i, "b"), WeightsFile.single(bias));
    }
    parameters.put(
        IdentityNet.VECTOR + "/W",
        WeightsFile.single(arrays.get(WeightsFile.weight(VECTOR)).transpose()));
    parameters.put(
        IdentityNet.VECTOR + "/b", WeightsFile.single(arrays.get(WeightsFile.bias(VECTOR))));
    return new IdentityWeights(options, parameters);
  }

  /** The size that the last layer's shape tells. */
  private static IdentityNetOptions options(Path file) {
    String name = WeightsFile.weight(VECTOR);
    long[] shape = NpzFile.shape(file, name);
    if (shape.length == 2
        && shape[0] % OUTPUTS == 0
        && shape[0] >= 2 * OUTPUTS
        && shape[0] <= (long) OUTPUTS * WeightsFile.MAX_WIDTH) {
      for (int input : new int[] {64, 128}) {
        IdentityNetOptions options = new IdentityNetOptions((int) shape[0] / OUTPUTS, input);
        if (shape[1] == options.pooledFeatures()) {
          return options;
        }
      }
    }
    throw new DataException(
        "%s: array %s: expected shape (512, 4800), or (8w, 75w) for 128x128 inputs and (8w, 3w) for 64x64 with another width w from 2 to %d, found %s"
            .formatted(file, name, WeightsFile.MAX_WIDTH, Arrays.toString(shape)));
  }

  private static Map<String, long[]> shapes(IdentityNetOptions options) {
    Map<String, long[]> shapes = WeightsFile.inputShapes(1);
    long in = 1;
    for (int i = 1; i <= CONVOLUTIONS; i++) {
      long kernel = IdentityNetOptions.KERNELS[i - 1];
      long out = 2L * options.channels()[i - 1];
      shapes.put(WeightsFile.weight("conv" + i), new long[] {out, in, kernel, kernel});
      shapes.put(WeightsFile.bias("conv" + i), new long[] {out});
      in = out / 2;
    }
    long outputs = 2L * options.dimension();
    shapes.put(WeightsFile.weight(VECTOR), new long[] {outputs, options.pooledFeatures()});
    shapes.put(WeightsFile.bias(VECTOR), new long[] {outputs});
    return shapes;
  }

  /**
   * Writes the net, so that {@link #read} gives an equal one.
   *
   * @param file an {@code .npz} file, replaced as a whole
   * @throws org.idferm.core.error.UserException if the file cannot be written
   */
  public void write(Path file) {
    Map<String, INDArray> arrays = WeightsFile.ourInput();
    for (int i = 1; i <= CONVOLUTIONS; i++) {
      arrays.put(
          WeightsFile.weight("conv" + i), WeightsFile.toFile(parameters.get(parameter(i, "W"))));
      arrays.put(
          WeightsFile.bias("conv" + i), WeightsFile.single(parameters.get(parameter(i, "b"))));
    }
    arrays.put(
        WeightsFile.weight(VECTOR),
        WeightsFile.single(parameters.get(IdentityNet.VECTOR + "/W").transpose()));
    arrays.put(
        WeightsFile.bias(VECTOR), WeightsFile.single(parameters.get(IdentityNet.VECTOR + "/b")));
    NpzFile.write(file, arrays);
  }

  private static String parameter(int convolution, String kind) {
    return IdentityNet.PREFIX + "conv" + convolution + "/" + kind;
  }
}
