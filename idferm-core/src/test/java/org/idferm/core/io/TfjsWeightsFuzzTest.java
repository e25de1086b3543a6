package org.idferm.core.io;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.idferm.core.fuzz.Damage;
import org.idferm.core.fuzz.Hostile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;

@Timeout(20)
class TfjsWeightsFuzzTest {

  @TempDir static Path directory;

  static Stream<byte[]> manifests() {
    return Stream.of(
            """
            [{"weights": [{"name": "a/W", "shape": [2, 3], "dtype": "float32",
              "quantization": {"dtype": "uint8", "scale": 0.5, "min": -1}}], "paths": ["x.bin"]},
             {"weights": [{"name": "b", "shape": [], "dtype": "float32"}], "paths": ["y.bin"]}]
            """,
            "[{\"weights\": [], \"paths\": [\"../x.bin\"]}]",
            "[]")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("manifests")
  @FuzzTest
  void anyManifest(byte[] bytes) {
    Hostile.file(directory.resolve("x.bin"), new byte[6]);
    Hostile.file(directory.resolve("y.bin"), new byte[4]);
    Path file = Hostile.file(directory.resolve("m.json"), bytes);
    Hostile.feed(() -> TfjsWeights.read(file).values().forEach(INDArray::close));
  }

  @Test
  void damagedManifests() {
    Damage.of(manifests(), 300).forEach(this::anyManifest);
  }
}
