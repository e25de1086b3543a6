package org.idferm.core.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Damaged copies of good inputs, always the same: what the fuzzer does, in a tenth of a second. */
public final class Damage {

  private static final int[] BYTES = {0, 1, 0x7f, 0x80, 0xff, '-', '"', ',', '\n', ' ', '9', 'e'};

  private Damage() {}

  /** {@code copies} damaged copies of every input. */
  public static Stream<byte[]> of(Stream<byte[]> inputs, int copies) {
    List<byte[]> all = inputs.toList();
    return IntStream.range(0, all.size() * copies)
        .mapToObj(i -> damage(all.get(i % all.size()), new SplittableRandom(i)));
  }

  private static byte[] damage(byte[] input, SplittableRandom random) {
    byte[] bytes = input.clone();
    for (int times = 1 + random.nextInt(4); times > 0; times--) {
      if (bytes.length == 0) {
        return new byte[] {(byte) random.nextInt(256)};
      }
      int at = random.nextInt(bytes.length);
      int length = 1 + random.nextInt(Math.min(16, bytes.length - at));
      switch (random.nextInt(6)) {
        case 0 -> bytes = Arrays.copyOf(bytes, at);
        case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> bytes[at] = (byte) BYTES[random.nextInt(BYTES.length)];
        case 3 -> Arrays.fill(bytes, at, at + length, (byte) BYTES[random.nextInt(BYTES.length)]);
        case 4 -> bytes = splice(bytes, at + length, at); // twice
        default -> bytes = splice(bytes, at, at + length); // cut out
      }
    }
    return bytes;
  }

  /** The bytes before {@code end}, then those from {@code from}. */
  private static byte[] splice(byte[] bytes, int end, int from) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, end);
    out.write(bytes, from, bytes.length - from);
    return out.toByteArray();
  }
}
