package org.idferm.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class TensorsTest {

  @Test
  void imagesAreStackedInOrder() {
    float[][] one = {{1, 2, 3, 4}};
    float[][] two = {{5, 6, 7, 8}, {9, 10, 11, 12}};
    for (DataType type : new DataType[] {DataType.FLOAT, DataType.DOUBLE}) {
      try (INDArray batch = Tensors.images(type, 2, one, two)) {
        assertThat(batch.dataType()).isEqualTo(type);
        assertThat(batch.shape()).containsExactly(3, 1, 2, 2);
        assertThat(batch.getDouble(0, 0, 0, 1)).isEqualTo(2);
        assertThat(batch.getDouble(2, 0, 1, 0)).isEqualTo(11);
      }
    }
  }

  @Test
  void imagesOfAnotherSizeAreRefused() {
    for (int size : new int[] {8, 10}) {
      assertThatThrownBy(() -> Tensors.images(DataType.FLOAT, 3, new float[1][size]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("an image or other sample has " + size + " values, not 9");
    }
    assertThatThrownBy(() -> Tensors.images(DataType.FLOAT, 3, new float[0][]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a batch without samples");
  }

  @Test
  void labelsBecomeUnitVectors() {
    try (INDArray oneHot = Tensors.oneHot(DataType.DOUBLE, 3, 2, 0)) {
      assertThat(oneHot.toDoubleMatrix()).isDeepEqualTo(new double[][] {{0, 0, 1}, {1, 0, 0}});
    }
    assertThatThrownBy(() -> Tensors.oneHot(DataType.FLOAT, 3, 3))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void rowsFollowTheIndicesNotTheMemory() {
    INDArray array = Nd4j.createFromArray(new float[][][] {{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}});
    float[][] expected = {{1, 2, 3, 4}, {5, 6, 7, 8}};
    assertThat(Tensors.rows(array)).isDeepEqualTo(expected);
    assertThat(Tensors.rows(array.dup('f'))).isDeepEqualTo(expected);
  }

  @Test
  void batchedForwardGivesEveryImageItsOwnRow() {
    try (Graph graph = Graph.create(1)) {
      SDVariable x = graph.placeholder("x", -1, 1, 12, 12);
      BatchedForward sums = new BatchedForward(graph, x, x.sum(2, 3).mul(1));
      float[][] images = new float[130][144];
      for (int i = 0; i < images.length; i++) {
        images[i][i] = i;
      }
      float[][] rows = sums.run(images);
      assertThat(rows).hasDimensions(130, 1);
      assertThat(rows[63][0]).isEqualTo(63);
      assertThat(rows[129][0]).isEqualTo(129);
      assertThat(sums.run(new float[0][])).isEmpty();
    }
  }
}
