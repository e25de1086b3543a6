package org.idferm.core.io;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.idferm.core.fuzz.Damage;
import org.idferm.core.fuzz.Hostile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

@Timeout(20)
class NpzFileFuzzTest {

  @TempDir static Path directory;

  static Stream<byte[]> files() throws IOException {
    Path file = directory.resolve("seed.npz");
    NpzFile.write(
        file,
        Map.of(
            "a", Nd4j.createFromArray(1f, 2f),
            "enc/W", Nd4j.createFromArray(new double[][] {{1}, {2}})));
    return Stream.of(Files.readAllBytes(file), new byte[0]);
  }

  static Stream<byte[]> arrays() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NpyFormat.write(out, Nd4j.createFromArray(new float[][] {{1, 2, 3}}));
    return Stream.of(out.toByteArray());
  }

  @MethodSource("files")
  @FuzzTest
  void anyFile(byte[] bytes) {
    Path file = Hostile.file(directory.resolve("f.npz"), bytes);
    Hostile.feed(() -> NpzFile.read(file).values().forEach(INDArray::close));
  }

  @MethodSource("files")
  @FuzzTest
  void anyFileOfExpectedShapes(byte[] bytes) {
    Path file = Hostile.file(directory.resolve("e.npz"), bytes);
    Map<String, long[]> shapes = Map.of("a", new long[] {2}, "enc/W", new long[] {2, 1});
    Hostile.feed(() -> NpzFile.read(file, shapes).values().forEach(INDArray::close));
    Hostile.feed(() -> NpzFile.shape(file, "a"));
  }

  @MethodSource("arrays")
  @FuzzTest
  void anyArray(byte[] bytes) {
    try {
      NpyFormat.read(new ByteArrayInputStream(bytes), bytes.length).close();
    } catch (IOException expected) {
      // NpzFile makes one line of it
    }
  }

  @Test
  void damagedFiles() throws IOException {
    Damage.of(files(), 400).forEach(this::anyFile);
    Damage.of(files(), 400).forEach(this::anyFileOfExpectedShapes);
  }

  @Test
  void damagedArrays() throws IOException {
    Damage.of(arrays(), 1000).forEach(this::anyArray);
  }
}
