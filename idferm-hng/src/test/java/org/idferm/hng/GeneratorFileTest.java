package org.idferm.hng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.idferm.core.error.DataException;
import org.idferm.core.graph.Graph;
import org.idferm.core.io.NpzFile;
import org.idferm.hng.feature.Mirror;
import org.idferm.hng.network.Decoder;
import org.idferm.hng.network.Encoder;
import org.idferm.hng.network.HngOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class GeneratorFileTest {

  private static final HngOptions OPTIONS = new HngOptions(2, 8, 0.1);

  @TempDir private Path directory;
  private Path file;
  private Map<String, INDArray> arrays;

  @BeforeEach
  void write() {
    file = directory.resolve("generator.npz");
    try (Graph graph = Graph.create(1)) {
      new Encoder(graph, OPTIONS);
      new Decoder(graph, OPTIONS);
      new GeneratorFile(OPTIONS, graph.parameters()).write(file);
    }
    arrays = new HashMap<>(NpzFile.read(file));
  }

  @Test
  void readsWhatWasWritten() {
    GeneratorFile read = GeneratorFile.read(file);
    assertThat(read.options()).isEqualTo(OPTIONS);
    assertThat(read.parameters()).hasSize(arrays.size() - 2);
  }

  @Test
  void readsFilesFromBeforePreprocessingHadAVersion() {
    arrays.remove("preprocessing");
    NpzFile.write(file, arrays);
    assertThat(GeneratorFile.read(file).options()).isEqualTo(OPTIONS);
  }

  @Test
  void refusesFacesOfAnotherKind() {
    assertRefused("preprocessing", Nd4j.createFromArray(2.0), "preprocessed in another way");
  }

  @Test
  void refusesSizesThatNoGeneratorHas() {
    assertRefused("options", Nd4j.createFromArray(1e9, 8, 0.1), "width 1.0E9");
    assertRefused("options", Nd4j.createFromArray(2, 1e9, 0.1), "latent 1.0E9");
    assertRefused("options", Nd4j.createFromArray(2, 8, Double.NaN), "slope NaN");
    assertRefused("options", Nd4j.createFromArray(2.5, 8, 0.1), "width 2.5");
    assertRefused("options", Nd4j.createFromArray(2.0), "it has no array 'options'");
  }

  @Test
  void refusesAPixelThatIsNotANumber() {
    float[][] images = new float[2][HngOptions.IMAGE_SIZE * HngOptions.IMAGE_SIZE];
    images[1][7] = Float.NaN;
    try (NormalizedFaceGenerator generator = NormalizedFaceGenerator.load(file)) {
      assertThatThrownBy(() -> generator.generate(images))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("image 1 has a pixel that is NaN; expected -1 to 1");
    }
  }

  @Test
  void whatIsHiddenOnTheLeftIsMirroredBeforeAndAfter() {
    float[][] faces = TestFaces.people(2, 1);
    float[][] flipped = {faces[0], Mirror.flip(faces[1])};
    try (NormalizedFaceGenerator generator = NormalizedFaceGenerator.load(file)) {
      float[][] made = generator.generate(faces, new boolean[] {false, true});
      float[][] plain = generator.generate(flipped);
      assertThat(made[0]).isEqualTo(plain[0]);
      assertThat(made[1]).isEqualTo(Mirror.flip(plain[1]));
      assertThat(made[1]).isNotEqualTo(plain[1]);
    }
  }

  private void assertRefused(String name, INDArray value, String message) {
    Map<String, INDArray> wrong = new HashMap<>(arrays);
    wrong.put(name, value);
    NpzFile.write(file, wrong);
    assertThatThrownBy(() -> NormalizedFaceGenerator.load(file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
  }
}
