package org.idferm.core.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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

  @Test
  void refusesTwoArraysOfOneName() throws IOException {
    TestZip.write(file, "a.npy", new byte[1], "b.npy", new byte[1]);
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 0; i + 5 <= bytes.length; i++) {
      if (bytes[i] == 'b' && bytes[i + 1] == '.') {
        bytes[i] = 'a';
      }
    }
    Files.write(file, bytes);
    assertRefused("holds two entries a.npy");
  }

  @Test
  void readsArraysOfExpectedShapes() {
    NpzFile.write(file, Map.of("b", Nd4j.zeros(3), "a", Nd4j.ones(2, 1)));
    Map<String, long[]> shapes = new LinkedHashMap<>();
    shapes.put("b", new long[] {3});
    shapes.put("a", new long[] {2, 1});
    Map<String, INDArray> read = NpzFile.read(file, shapes);
    assertThat(read.keySet()).containsExactly("b", "a");
    assertThat(read.get("a")).isEqualTo(Nd4j.ones(2, 1));
    assertThat(NpzFile.shape(file, "a")).containsExactly(2, 1);
  }

  @Test
  void namesTheArrayThatIsNotAsExpected() {
    NpzFile.write(file, Map.of("a", Nd4j.zeros(2, 3), "../b", Nd4j.zeros(1)));
    long[] one = {1};
    long[] matrix = {2, 3};
    assertRefused(Map.of("../b", one, "a", one), "array a: expected shape (1,), found (2, 3)");
    assertRefused(Map.of("../b", one, "c", one), "array c is missing; expected ");
    assertRefused(Map.of("a", matrix), "expected a and nothing else, found ../b as well");
    assertThatThrownBy(() -> NpzFile.shape(file, "c"))
        .isInstanceOf(DataException.class)
        .hasMessage(file + ": array c is missing");
  }

  @Test
  void anExpectedShapeBoundsWhatIsRead() throws IOException {
    // A hundred megabytes of zeros, in a hundred kilobytes.
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("a.npy"));
      zip.write(npy("(25000000,)", 0));
      for (int i = 0; i < 100; i++) {
        zip.write(new byte[1_000_000]);
      }
    }
    assertRefused(Map.of("a", new long[] {5}), "expected shape (5,), found (25000000,)");
    // As expected in name and shape: a good file, but for its having less than the header says.
    TestZip.write(file, "a.npy", npy("(5,)", 3 * Float.BYTES));
    assertRefused(Map.of("a", new long[] {5}), "12 bytes of data do not fit the shape (5,)");
  }

  @Test
  void pickledObjectsAreNotRead() throws IOException {
    byte[] bytes = npy("(1,)", 8);
    String header = new String(bytes, ISO_8859_1).replace("<f4", "|O ");
    TestZip.write(file, "a.npy", header.getBytes(ISO_8859_1));
    assertRefused(Map.of("a", new long[] {1}), "array of type '|O '; expected <f4 or <f8");
  }

  private static byte[] npy(String shape, int data) {
    byte[] header =
        "{'descr': '<f4', 'fortran_order': False, 'shape': %s, }"
            .formatted(shape)
            .getBytes(US_ASCII);
    return ByteBuffer.allocate(10 + header.length + data)
        .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length, 0})
        .put(header)
        .array();
  }

  private void assertRefused(Map<String, long[]> shapes, String what) {
    assertRefused(() -> NpzFile.read(file, shapes), what);
  }

  private void assertRefused(String what) {
    assertRefused(() -> NpzFile.read(file), what);
  }

  private void assertRefused(ThrowingCallable reading, String what) {
    assertThatThrownBy(reading)
        .isInstanceOf(DataException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(what)
        .hasMessageNotContaining("null")
        .hasMessageNotContaining("\n");
  }
}
