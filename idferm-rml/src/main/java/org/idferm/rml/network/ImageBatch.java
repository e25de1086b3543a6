package org.idferm.rml.network;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Images as one tensor, whose memory is freed when closed. */
public final class ImageBatch implements AutoCloseable {

  private final INDArray array;

  private ImageBatch(INDArray array) {
    this.array = array;
  }

  /**
   * Copies images into a tensor, one list after the other.
   *
   * @param type the graph's floating-point type
   * @param lists images of 3600 values each, row by row
   * @return the batch
   * @throws IllegalArgumentException if there is no image or one has another size
   */
  public static ImageBatch of(DataType type, float[][]... lists) {
    int count = 0;
    for (float[][] list : lists) {
      count += list.length;
    }
    if (count == 0) {
      throw new IllegalArgumentException("a batch without images");
    }
    float[] values = new float[count * FerNet.PIXELS];
    int at = 0;
    for (float[][] list : lists) {
      for (float[] image : list) {
        if (image.length != FerNet.PIXELS) {
          throw new IllegalArgumentException(
              "an image has %d values, not %d".formatted(image.length, FerNet.PIXELS));
        }
        System.arraycopy(image, 0, values, at, FerNet.PIXELS);
        at += FerNet.PIXELS;
      }
    }
    INDArray flat = Nd4j.createFromArray(values);
    INDArray cast = flat.castTo(type);
    if (cast != flat) {
      flat.close();
    }
    return new ImageBatch(cast.reshape(count, 1, FerNet.IMAGE_SIZE, FerNet.IMAGE_SIZE));
  }

  /**
   * The images.
   *
   * @return {@code [N, 1, 60, 60]}, valid until closed
   */
  public INDArray array() {
    return array;
  }

  @Override
  public void close() {
    array.close();
  }
}
