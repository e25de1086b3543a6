package org.idferm.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.idferm.core.error.DataException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class NpzFileTest {

  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = directory.resolve("a.npz");
  }

  @Test
  void readsWhatItWrote() {
    INDArray matrix = Nd4j.createFromArray(new float[][] {{1, 2, 3}, {4, 5, 6}});
    INDArray vector = Nd4j.createFromArray(Math.PI, -0.0, Double.MIN_VALUE);
    NpzFile.write(
        file, Map.of("fc/W", matrix, "v", vector, "s", Nd4j.scalar(3.0), "t", matrix.transpose()));
    Map<String, INDArray> read = NpzFile.read(file);
    assertThat(read).containsOnlyKeys("fc/W", "s", "t", "v");
    assertThat(read.get("fc/W")).isEqualTo(matrix);
    assertThat(read.get("v").toDoubleVector()).containsExactly(Math.PI, -0.0, Double.MIN_VALUE);
    assertThat(read.get("s").shape()).isEmpty();
    assertThat(read.get("s").getDouble(0)).isEqualTo(3);
    assertThat(read.get("t").toFloatMatrix()).isDeepEqualTo(new float[][] {{1, 4}, {2, 5}, {3, 6}});
  }

  @Test
  void readsWhatNumpyWrote() throws URISyntaxException {
    Map<String, INDArray> read =
        NpzFile.read(Path.of(NpzFileTest.class.getResource("/npz/numpy.npz").toURI()));
    assertThat(read).containsOnlyKeys("a/W", "b", "s");
    assertThat(read.get("a/W").toFloatMatrix())
        .isDeepEqualTo(new float[][] {{0, 0.5f, 1}, {1.5f, 2, 2.5f}});
    assertThat(read.get("b").toDoubleVector()).containsExactly(1.5, -2.25);
    assertThat(read.get("s").getDouble(0)).isEqualTo(7);
  }

  @Test
  void equalArraysGiveEqualBytes() throws IOException {
    Map<String, INDArray> one = new LinkedHashMap<>();
    one.put("a", Nd4j.createFromArray(1f, 2f));
    one.put("b", Nd4j.createFromArray(3.0));
    Map<String, INDArray> reversed = new LinkedHashMap<>();
    reversed.put("b", Nd4j.createFromArray(3.0));
    reversed.put("a", Nd4j.createFromArray(1f, 2f));
    Path other = directory.resolve("b.npz");
    NpzFile.write(file, one);
    NpzFile.write(other, reversed);
    assertThat(Files.readAllBytes(other)).isEqualTo(Files.readAllBytes(file));
  }

  @Test
  void entryNamesAreOnlyNames() {
    NpzFile.write(file, Map.of("../../up", Nd4j.scalar(1.0), "/abs/x", Nd4j.scalar(2.0)));
    assertThat(NpzFile.read(file)).containsOnlyKeys("../../up", "/abs/x");
    assertThat(directory.toFile().list()).containsExactly("a.npz");
  }

  @Test
  void refusesToWriteOtherTypes() {
    assertThatThrownBy(() -> NpzFile.write(file, Map.of("n", Nd4j.createFromArray(1, 2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("INT");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void noticesAMissingFile() {
    assertRefused("no such file");
  }

  @Test
  void noticesATruncatedFile() throws IOException {
    NpzFile.write(file, Map.of("a", Nd4j.zeros(100)));
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {0, 1, 100, whole.length - 30, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertRefused("not a readable .npz file");
    }
  }

  @Test
  void noticesAFlippedBit() throws IOException {
    NpzFile.write(file, Map.of("a", Nd4j.zeros(100)));
    byte[] bytes = Files.readAllBytes(file);
    bytes[300] ^= 4; // among the values, which lie uncompressed
    Files.write(file, bytes);
    assertRefused("checksum");
  }

  @Test
  void refusesOtherFiles() throws IOException {
    Files.writeString(file, "width,height\n1,2\n");
    assertRefused("not a readable .npz file");
    TestZip.write(file, "readme.txt", new byte[] {1});
    assertRefused("readme.txt is not an .npy array");
  }

  @Test
  void refusesAnUnreadableArrayAndNamesIt() throws IOException {
    TestZip.write(file, "fc/W.npy", new byte[3]);
    assertRefused("fc/W");
  }

  @Test
  void refusesAFileThatExpandsToManyTimesItsSize() throws IOException {
    TestZip.write(file, "zeros.npy", new byte[100 << 20]);
    assertThat(Files.size(file)).isLessThan(1 << 20);
    assertRefused("bytes of arrays, refused");
  }

  private void assertRefused(String what) {
    assertThatThrownBy(() -> NpzFile.read(file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(what)
        .hasMessageNotContaining("null")
        .hasMessageNotContaining("\n");
  }
}
