package org.idferm.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.idferm.core.error.DataException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;

class TfjsWeightsTest {

  private static final String FLOATS = "{'name':'b','shape':[2],'dtype':'float32'}";
  private static final String BYTES =
      "{'name':'a/W','shape':[2,3],'dtype':'float32',"
          + "'quantization':{'dtype':'uint8','scale':0.5,'min':-1,'original_dtype':'float32'}}";
  private static final String SHORTS =
      "{'name':'c','shape':[1],'dtype':'float32',"
          + "'quantization':{'dtype':'uint16','scale':0.001,'min':2}}";

  @TempDir private Path directory;
  private Path manifest;

  @BeforeEach
  void nameTheFile() {
    manifest = directory.resolve("m-weights_manifest.json");
  }

  @Test
  void readsFloatsAndQuantisedWeightsAcrossShards() throws IOException {
    // a/W: 0 2 4 | 100 254 255 as bytes; b: 1.5, -2 as floats; c: 65535 as 16 bits.
    ByteBuffer all = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    all.put(new byte[] {0, 2, 4, 100, (byte) 254, (byte) 255});
    all.putFloat(1.5f).putFloat(-2).putShort((short) 65535);
    shard("x.bin", all.array(), 0, 7); // the cut goes through a float
    shard("y.bin", all.array(), 7, 16);
    write("[{'weights':[%s,%s,%s],'paths':['x.bin','y.bin']}]".formatted(BYTES, FLOATS, SHORTS));

    Map<String, INDArray> read = TfjsWeights.read(manifest);

    assertThat(read.keySet()).containsExactly("a/W", "b", "c");
    // q·0.5 − 1
    assertThat(read.get("a/W").toFloatMatrix())
        .isDeepEqualTo(new float[][] {{-1, 0, 1}, {49, 126, 126.5f}});
    assertThat(read.get("b").toFloatVector()).containsExactly(1.5f, -2);
    assertThat(read.get("c").getDouble(0)).isCloseTo(65.535 + 2, within(1e-5));
  }

  @Test
  void readsSeveralGroupsAndScalars() throws IOException {
    shard("x.bin", new byte[] {0, 0, (byte) 0x80, 0x3f}, 0, 4); // 1 as a float
    write(
        "[{'weights':[{'name':'one','shape':[],'dtype':'float32'}],'paths':['x.bin']},"
            + "{'weights':[{'name':'two','shape':[1,1],'dtype':'float32'}],'paths':['x.bin']}]");
    Map<String, INDArray> read = TfjsWeights.read(manifest);
    assertThat(read.get("one").shape()).isEmpty();
    assertThat(read.get("one").getDouble(0)).isEqualTo(1);
    assertThat(read.get("two").shape()).containsExactly(1, 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{}                                              | not a TensorFlow.js weights manifest",
        "null                                            | found null",
        "[null]                                          | expected groups",
        "[{'weights':[]}]                                | expected groups",
        "[{'weights':[null],'paths':[]}]                 | found null",
        "[{'weights':[],'paths':[]}] x                   | not a TensorFlow.js weights manifest",
        "[{'weights':[],'weights':[],'paths':[]}]        | Duplicate field",
        "[{'weights':[],'paths':['../x.bin']}]           | beside the manifest",
        "[{'weights':[],'paths':['/etc/passwd']}]        | beside the manifest",
        "[{'weights':[],'paths':['.x']}]                 | beside the manifest",
        "[{'weights':[],'paths':[null]}]                 | beside the manifest",
        "[{'weights':[],'paths':['gone.bin']}]           | gone.bin: no such file",
        "[{'weights':[{'name':'a'}],'paths':[]}]         | 'a' has a type other than float32",
        "[{'weights':[{'name':'a b','shape':[1]}],'paths':[]}] | expected weights with names",
        "[{'weights':[{'name':'a','dtype':'float32'}],'paths':[]}] | no shape",
        "[{'weights':[{'name':'a','dtype':'float32','shape':[-1]}],'paths':[]}] | no shape",
        "[{'weights':[{'name':'a','dtype':'float32','shape':[0]}],'paths':[]}] | no shape",
        "[{'weights':[{'name':'a','dtype':'float32','shape':[1.5]}],'paths':[]}] | weights manifest",
        "[{'weights':[{'name':'a','dtype':'float32','shape':[65536,65536,65536,65536,65536]}],"
            + "'paths':[]}] | no shape",
        "[{'weights':[{'name':'a','dtype':'float32','shape':[1],'quantization':{'dtype':'int4'}}],"
            + "'paths':[]}] | quantization other than",
        "[{'weights':[{'name':'a','dtype':'float32','shape':[1],"
            + "'quantization':{'dtype':'uint8','scale':1e999,'min':0}}],'paths':[]}] | not finite"
      })
  void refusesManifestsThatAreNone(String json, String message) throws IOException {
    write(json);
    assertThatThrownBy(() -> TfjsWeights.read(manifest))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
  }

  @Test
  void refusesWeightsOfTheSameName() throws IOException {
    write("[{'weights':[%s,%s],'paths':[]}]".formatted(FLOATS, FLOATS));
    assertThatThrownBy(() -> TfjsWeights.read(manifest))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("weight 'b' twice");
  }

  @Test
  void refusesShardsOfAnotherSize() throws IOException {
    shard("x.bin", new byte[9], 0, 7);
    write("[{'weights':[%s],'paths':['x.bin']}]".formatted(FLOATS));
    assertThatThrownBy(() -> TfjsWeights.read(manifest))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("should hold 8 bytes, found 7");
    shard("x.bin", new byte[9], 0, 9);
    assertThatThrownBy(() -> TfjsWeights.read(manifest)).hasMessageContaining("found 9");
  }

  @Test
  void allocatesNothingForSizesThatTheShardsDoNotHave() throws IOException {
    shard("x.bin", new byte[1], 0, 1);
    String large = "{'name':'%s','shape':[268435456],'dtype':'float32'}";
    write("[{'weights':[%s],'paths':['x.bin']}]".formatted(large.formatted("a")));
    assertThatThrownBy(() -> TfjsWeights.read(manifest)).hasMessageContaining("found 1:");
    write(
        "[{'weights':[%s,%s],'paths':['x.bin']}]"
            .formatted(large.formatted("a"), large.formatted("b")));
    assertThatThrownBy(() -> TfjsWeights.read(manifest)).hasMessageContaining("refused");
  }

  @Test
  void namesAMissingOrHugeManifest() throws IOException {
    assertThatThrownBy(() -> TfjsWeights.read(manifest))
        .isInstanceOf(DataException.class)
        .hasMessage(manifest + ": no such file");
    Files.write(manifest, new byte[(1 << 20) + 1]);
    assertThatThrownBy(() -> TfjsWeights.read(manifest)).hasMessageContaining("at most 1048576");
  }

  private void write(String json) throws IOException {
    Files.writeString(manifest, json.replace('\'', '"'));
  }

  private void shard(String name, byte[] bytes, int from, int to) throws IOException {
    Files.write(directory.resolve(name), Arrays.copyOfRange(bytes, from, to));
  }
}
