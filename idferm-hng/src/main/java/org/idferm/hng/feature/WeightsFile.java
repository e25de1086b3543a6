package org.idferm.hng.feature;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.idferm.core.error.DataException;
import org.idferm.core.io.NpzFile;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What the weights files of both feature nets have in common. Names and layouts are PyTorch's:
 * {@code layer.weight}, of a convolution {@code [out, in, kH, kW]}, of a fully connected layer
 * {@code [out, in]}, and {@code layer.bias}; our graphs want {@code [kH, kW, in, out]} and {@code
 * [in, out]}. Two more arrays tell the values that the net takes: {@code input.range} those of
 * black and white, {@code input.mean} what is subtracted from each channel after that.
 */
final class WeightsFile {

  /** The largest width that is read. */
  static final int MAX_WIDTH = 512;

  static final String RANGE = "input.range";
  static final String MEAN = "input.mean";

  /** Our images': −1 is black, 1 is white. */
  private static final double[] OUR_RANGE = {-1, 1};

  private WeightsFile() {}

  static String weight(String layer) {
    return layer + ".weight";
  }

  static String bias(String layer) {
    return layer + ".bias";
  }

  /** The expected shapes, to which layers are added: the two arrays that tell the input. */
  static Map<String, long[]> inputShapes(long channels) {
    Map<String, long[]> shapes = new LinkedHashMap<>();
    shapes.put(RANGE, new long[] {2});
    shapes.put(MEAN, new long[] {channels});
    return shapes;
  }

  /**
   * The arrays to be written, to which layers are added: a net that takes our images as they are.
   */
  static Map<String, INDArray> ourInput() {
    Map<String, INDArray> arrays = new LinkedHashMap<>();
    arrays.put(RANGE, Nd4j.createFromArray(OUR_RANGE));
    arrays.put(MEAN, Nd4j.createFromArray(new double[] {0}));
    return arrays;
  }

  /**
   * Reads the arrays, in double precision.
   *
   * @throws DataException if an array is missing, has another shape, or holds a value that is not
   *     finite; or if there are others
   */
  static Map<String, INDArray> read(Path file, Map<String, long[]> shapes) {
    Map<String, INDArray> arrays = new LinkedHashMap<>();
    NpzFile.read(file, shapes)
        .forEach((name, value) -> arrays.put(name, finite(file, name, value)));
    double black = arrays.get(RANGE).getDouble(0);
    double white = arrays.get(RANGE).getDouble(1);
    if (black >= white) {
      throw new DataException(
          "%s: array %s: expected the values of black and white, black's the smaller, found %s and %s"
              .formatted(file, RANGE, black, white));
    }
    return arrays;
  }

  private static INDArray finite(Path file, String name, INDArray value) {
    INDArray exact = value.castTo(DataType.DOUBLE);
    double[] values = exact.reshape(exact.length()).toDoubleVector();
    long wrong = Arrays.stream(values).filter(v -> !Double.isFinite(v)).count();
    if (wrong > 0) {
      throw new DataException(
          "%s: array %s: %d of %d values are not finite numbers"
              .formatted(file, name, wrong, values.length));
    }
    return exact;
  }

  /** What a net's values gain for a step of 1 of our images' values. */
  static double scale(Map<String, INDArray> arrays) {
    INDArray range = arrays.get(RANGE);
    return (range.getDouble(1) - range.getDouble(0)) / (OUR_RANGE[1] - OUR_RANGE[0]);
  }

  /** What each channel of a net sees where our images are 0, {@code [channels]}. */
  static INDArray offsets(Map<String, INDArray> arrays) {
    INDArray range = arrays.get(RANGE);
    return arrays.get(MEAN).rsub((range.getDouble(0) + range.getDouble(1)) / 2);
  }

  /** A convolution's weights, from {@code [out, in, kH, kW]} to {@code [kH, kW, in, out]}. */
  static INDArray toGraph(INDArray convolution) {
    return single(convolution.permute(2, 3, 1, 0));
  }

  /** A convolution's weights, from {@code [kH, kW, in, out]} to {@code [out, in, kH, kW]}. */
  static INDArray toFile(INDArray convolution) {
    return single(convolution.permute(3, 2, 0, 1));
  }

  /** An array as graphs and files have it: single precision, in C order. */
  static INDArray single(INDArray array) {
    return array.castTo(DataType.FLOAT).dup('c');
  }
}
