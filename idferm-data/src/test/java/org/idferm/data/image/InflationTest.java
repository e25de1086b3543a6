package org.idferm.data.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflationTest {

  @Test
  void readsABlockWithTheFixedCodeByHand() throws Exception {
    // Header 78 01. Then, from the lowest bit on: 1 (last block), 1 0 (fixed code), 10010001
    // (literal 0x61), 0000001 (length 3), 00000 (distance 1), 0000000 (end).
    byte[] stream = HexFormat.of().parseHex("78014b04020000000000");
    assertThat(inflate(stream, 4)).containsExactly('a', 'a', 'a', 'a');
  }

  @Test
  void readsAStoredBlockByHand() throws Exception {
    byte[] stream = HexFormat.of().parseHex("7801010300fcff0a141e");
    assertThat(inflate(stream, 3)).containsExactly(10, 20, 30);
  }

  /** Literals with short and long codes, long and overlapping repeats, several blocks. */
  @ParameterizedTest
  @CsvSource({
    "1, 6, 0",
    "2, 6, 0",
    "20, 9, 0",
    "256, 1, 0",
    "256, 0, 0",
    "3, 6, 2",
    "40, 6, 2",
    "256, 6, 2",
    "7, 9, 1",
    "90, 1, 1"
  })
  void undoesWhatZlibDid(int levels, int effort, int strategy) throws Exception {
    Random random = new Random(levels);
    byte[] data = new byte[150_000];
    for (int i = 0; i < data.length; i++) {
      // The product makes some values much rarer than others, so that their codes are long.
      data[i] = (byte) (levels * random.nextDouble() * random.nextDouble() * random.nextDouble());
      if (i % 1000 > 700 && i > 40_000) {
        data[i] = data[i - 1 - i % 39_000];
      }
    }
    byte[] stream = deflate(data, effort, strategy);
    assertThat(inflate(stream, data.length)).isEqualTo(data);
    int third = stream.length / 3;
    List<ByteBuffer> pieces =
        List.of(
            ByteBuffer.wrap(stream, 0, third),
            ByteBuffer.wrap(stream, third, stream.length - third));
    byte[] inPieces = new byte[data.length + BitInput.SLACK];
    Inflation.inflate(pieces, data.length, inPieces);
    assertThat(Arrays.copyOf(inPieces, data.length)).isEqualTo(data);
  }

  @Test
  void refusesAStreamThatIsTooShort() throws Exception {
    byte[] data = new byte[5000];
    new Random(1).nextBytes(data);
    byte[] stream = deflate(data, 6, 0);
    assertThat(inflate(stream, 4999)).hasSize(4999);
    assertRefused(stream, 5001);
    for (int length = 0; length < stream.length - 10; length += 7) {
      assertRefused(Arrays.copyOf(stream, length), 5000);
    }
  }

  @Test
  void refusesBrokenCodes() {
    assertRefused(HexFormat.of().parseHex("79014b04020000000000"), 4); // header
    assertRefused(HexFormat.of().parseHex("780107"), 1); // third kind of block
    assertRefused(HexFormat.of().parseHex("78014b04220000000000"), 4); // before the beginning
  }

  /** Whatever the bytes are, it ends, with data or in the one exception. */
  @Test
  void survivesDamage() throws Exception {
    Random random = new Random(3);
    byte[] data = new byte[3000];
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) random.nextInt(1 + i / 100);
    }
    byte[] stream = deflate(data, 6, 0);
    int refused = 0;
    for (int i = 0; i < 3000; i++) {
      byte[] damaged = stream.clone();
      damaged[random.nextInt(i % 2 == 0 ? 80 : stream.length)] = (byte) random.nextInt();
      try {
        inflate(damaged, data.length);
      } catch (DamagedImageException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(500);
  }

  private static void assertRefused(byte[] stream, int length) {
    assertThatThrownBy(() -> inflate(stream, length)).isInstanceOf(DamagedImageException.class);
  }

  private static byte[] inflate(byte[] stream, int length) throws DamagedImageException {
    byte[] out = new byte[length + BitInput.SLACK];
    // As in a file, where the end chunk follows: the bits behind the stream are not zeros.
    byte[] file = Arrays.copyOf(stream, stream.length + 16);
    Arrays.fill(file, stream.length, file.length, (byte) 0x5a);
    Inflation.inflate(List.of(ByteBuffer.wrap(file, 0, stream.length)), length, out);
    return Arrays.copyOf(out, length);
  }

  private static byte[] deflate(byte[] data, int effort, int strategy) {
    Deflater deflater = new Deflater(effort);
    deflater.setStrategy(strategy);
    deflater.setInput(data);
    deflater.finish();
    byte[] stream = new byte[data.length + 1000];
    int length = 0;
    while (!deflater.finished()) {
      length += deflater.deflate(stream, length, stream.length - length);
    }
    deflater.end();
    return Arrays.copyOf(stream, length);
  }
}
