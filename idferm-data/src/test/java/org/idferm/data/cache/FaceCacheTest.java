package org.idferm.data.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.idferm.core.error.UserException;
import org.idferm.core.face.GrayImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceCacheTest {

  private static final int WIDTH = 4;
  private static final int HEIGHT = 3;

  /** Header, keys and checksums of one face before its pixels. */
  private static final int FIRST_PIXEL = 20 + 32 + 4;

  @TempDir Path temporary;

  @Test
  void findsFacesAgainBitByBit() throws IOException {
    Path directory = temporary.resolve("new/cache");
    GrayImage odd = face(1);
    odd.pixels()[0] = Float.MIN_VALUE;
    odd.pixels()[1] = -0f;
    try (FaceCache cache = open(directory)) {
      assertThat(cache.get(key(1))).isEmpty();
      cache.put(key(1), odd);
      assertThat(cache.get(key(1))).as("before it is written").containsSame(odd);
      cache.put(key(2), face(2));
    }
    try (FaceCache cache = open(directory)) {
      assertThat(cache.get(key(1)).orElseThrow().pixels()).containsExactly(odd.pixels());
      assertThat(cache.get(key(2)).orElseThrow().pixels()).containsExactly(face(2).pixels());
      assertThat(cache.get(key(3))).isEmpty();
      assertThat(cache.damaged()).isZero();
    }
    assertThat(directory.resolve("CACHEDIR.TAG")).content().startsWith("Signature: 8a477f597d28d1");
  }

  @Test
  void writesAFileWheneverEnoughFacesAreGathered() throws IOException {
    try (FaceCache cache = FaceCache.open(temporary, WIDTH, HEIGHT, 10)) {
      for (int i = 0; i < 25; i++) {
        cache.put(key(i), face(i));
      }
      assertThat(packs()).hasSize(2);
    }
    assertThat(packs()).hasSize(3);
    assertThat(found(0, 25)).isEqualTo(25);
  }

  @Test
  void runsThatAlignTheSameFacesWriteTheSameFile() throws IOException {
    try (FaceCache one = open(temporary);
        FaceCache other = open(temporary)) {
      one.put(key(1), face(1));
      one.put(key(2), face(2));
      other.put(key(2), face(2));
      other.put(key(1), face(1));
    }
    assertThat(packs()).hasSize(1);
    assertThat(found(1, 3)).isEqualTo(2);
  }

  @Test
  void severalRunsWithSeveralThreadsShareADirectory() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try (FaceCache one = FaceCache.open(temporary, WIDTH, HEIGHT, 7);
        FaceCache other = FaceCache.open(temporary, WIDTH, HEIGHT, 5)) {
      List<Future<?>> pending = new ArrayList<>();
      for (FaceCache cache : List.of(one, other, one, other)) {
        pending.add(
            pool.submit(
                () -> {
                  for (int i = 0; i < 100; i++) {
                    if (cache.get(key(i)).isEmpty()) {
                      cache.put(key(i), face(i));
                    }
                    assertThat(cache.get(key(i)).orElseThrow().pixels())
                        .containsExactly(face(i).pixels());
                  }
                }));
      }
      for (Future<?> future : pending) {
        future.get();
      }
    } finally {
      pool.shutdown();
    }
    assertThat(found(0, 100)).isEqualTo(100);
  }

  @Test
  void whatAKilledRunLeavesIsPassedOver() throws IOException {
    try (FaceCache cache = open(temporary)) {
      cache.put(key(1), face(1));
    }
    // A run that is killed while it writes leaves its temporary file.
    Path whole = packs().get(0);
    Path torn = temporary.resolve("." + whole.getFileName() + ".9f0c");
    Files.write(torn, Arrays.copyOf(Files.readAllBytes(whole), 70));
    try (FaceCache cache = open(temporary)) {
      assertThat(cache.get(key(1))).isPresent();
      assertThat(cache.damaged()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 11, 20, 53, FIRST_PIXEL, FIRST_PIXEL + 47, FIRST_PIXEL + 50})
  void aChangedByteAnywhereIsNoticedAndTheFaceWrittenAnew(int position) throws IOException {
    try (FaceCache cache = open(temporary)) {
      cache.put(key(1), face(1));
    }
    Path file = packs().get(0);
    byte[] bytes = Files.readAllBytes(file);
    assertThat(bytes).hasSize(FIRST_PIXEL + 4 * WIDTH * HEIGHT + 4);
    bytes[position] ^= 4;
    Files.write(file, bytes);

    try (FaceCache cache = open(temporary)) {
      assertThat(cache.get(key(1))).isEmpty();
      assertThat(cache.damaged()).isEqualTo(1);
      assertThat(file).doesNotExist();
      cache.put(key(1), face(1));
    }
    assertThat(found(1, 2)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 40, FIRST_PIXEL + 20, FIRST_PIXEL + 51})
  void aFileCutShortIsNoticed(int length) throws IOException {
    try (FaceCache cache = open(temporary)) {
      cache.put(key(1), face(1));
    }
    Path file = packs().get(0);
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));

    try (FaceCache cache = open(temporary)) {
      assertThat(cache.get(key(1))).isEmpty();
      assertThat(cache.damaged()).isEqualTo(1);
    }
  }

  @Test
  void aHugeNumberOfFacesInAHeaderTakesNoMemory() throws IOException {
    ByteBuffer header = ByteBuffer.allocate(20).putLong(PackLayout.MAGIC);
    header.putInt(WIDTH).putInt(HEIGHT).putInt(Integer.MAX_VALUE);
    Files.write(temporary.resolve("0".repeat(32) + ".faces"), header.array());
    try (FaceCache cache = open(temporary)) {
      assertThat(cache.damaged()).isEqualTo(1);
    }
  }

  @Test
  void filesThatAreNotOursAreLeftAlone() throws IOException {
    Path mine = Files.writeString(temporary.resolve("holiday.faces"), "mine");
    try (FaceCache cache = open(temporary)) {
      assertThat(cache.damaged()).isZero();
    }
    assertThat(mine).hasContent("mine");
  }

  @Test
  void facesOfAnotherSizeAreNeitherFoundNorTaken() throws IOException {
    try (FaceCache cache = open(temporary)) {
      cache.put(key(1), face(1));
    }
    try (FaceCache larger = FaceCache.open(temporary, 8, 8)) {
      assertThat(larger.get(key(1))).isEmpty();
      assertThat(larger.damaged()).isZero();
      assertThatThrownBy(() -> larger.put(key(1), face(1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("expected a face of 8 x 8, got 4 x 3");
    }
  }

  @Test
  void aFileDeletedMeanwhileIsAMiss() throws IOException {
    try (FaceCache cache = open(temporary)) {
      cache.put(key(1), face(1));
    }
    try (FaceCache cache = open(temporary)) {
      Files.delete(packs().get(0));
      assertThat(cache.get(key(1))).isEmpty();
    }
  }

  @Test
  void aDirectoryThatCannotBeIsRefusedInOneLine() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "");
    assertThatThrownBy(() -> open(file.resolve("cache")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("cannot write")
        .hasMessageContaining("file");
  }

  private long found(int from, int to) {
    try (FaceCache cache = open(temporary)) {
      long found = 0;
      for (int i = from; i < to; i++) {
        float[] pixels = face(i).pixels();
        found += cache.get(key(i)).filter(f -> Arrays.equals(f.pixels(), pixels)).stream().count();
      }
      return found;
    }
  }

  private List<Path> packs() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.filter(f -> f.toString().endsWith(".faces")).sorted().toList();
    }
  }

  private static FaceCache open(Path directory) {
    return FaceCache.open(directory, WIDTH, HEIGHT);
  }

  private static ContentKey key(int i) {
    return new ContentKey(31L * i, -i, 5, i);
  }

  private static GrayImage face(int i) {
    float[] pixels = new float[WIDTH * HEIGHT];
    for (int p = 0; p < pixels.length; p++) {
      pixels[p] = i + p / 7f;
    }
    return new GrayImage(WIDTH, HEIGHT, pixels);
  }
}
