package org.idferm.experiments.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import org.idferm.core.error.DataException;
import org.idferm.core.error.UserException;
import org.idferm.core.io.AtomicFiles;

/**
 * Where one fold keeps what it has done. A stage is finished when its file is there, whole; a
 * resumed run reads the file instead of doing the work again.
 *
 * @param directory the fold's directory
 * @param seed the experiment's seed and the fold's number, mixed
 */
record FoldDirectory(Path directory, long seed) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static FoldDirectory of(Path work, int fold, long seed) {
    return new FoldDirectory(work.resolve("fold-" + fold), mix(seed, fold));
  }

  /** A seed for one stage, which depends on nothing else that is random. */
  long seed(String stage) {
    return mix(seed, stage.hashCode());
  }

  /** What the seed's generator gives after {@code value} steps (its step is the constant). */
  private static long mix(long seed, long value) {
    return new SplittableRandom(seed + 0x9E3779B97F4A7C15L * value).nextLong();
  }

  Path file(String name) {
    return directory.resolve(name);
  }

  /** What a finished stage left, or nothing. */
  <T> Optional<T> read(String name, Class<T> type) {
    Path file = file(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(file), type));
    } catch (IOException e) {
      throw new DataException(
          "%s is damaged: delete it and run with --resume again".formatted(file), e);
    }
  }

  /** Marks a stage as finished. */
  void write(String name, Object value) {
    try {
      byte[] bytes = JSON.writeValueAsBytes(value);
      AtomicFiles.write(file(name), out -> out.write(bytes));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not serialisable: " + value, e);
    }
  }

  /** Removes a stage's checkpoint once the stage is finished. */
  void delete(String name) {
    delete(file(name));
  }

  void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UserException("cannot delete %s: %s".formatted(file, e.getMessage()), e);
    }
  }
}
