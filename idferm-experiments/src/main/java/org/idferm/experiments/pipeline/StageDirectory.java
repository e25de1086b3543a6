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
 * Where one part of an experiment, for example a fold, keeps what it has done. A stage is finished
 * when its file is there, whole; a resumed run reads the file instead of doing the work again.
 *
 * @param directory the part's directory
 * @param seed the experiment's seed and the part's number, mixed
 */
public record StageDirectory(Path directory, long seed) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * The directory of one part.
   *
   * @param work where all parts' directories lie
   * @param part the part's name, for example {@code fold-3}
   * @param number the part's number; parts of equal numbers have equal seeds
   * @param seed the experiment's seed
   * @return the directory, made when something is written
   */
  public static StageDirectory of(Path work, String part, int number, long seed) {
    return new StageDirectory(work.resolve(part), mix(seed, number));
  }

  /**
   * A seed for one stage, which depends on nothing else that is random.
   *
   * @param stage its name
   * @return the seed
   */
  public long seed(String stage) {
    return mix(seed, stage.hashCode());
  }

  /** What the seed's generator gives after {@code value} steps (its step is the constant). */
  private static long mix(long seed, long value) {
    return new SplittableRandom(seed + 0x9E3779B97F4A7C15L * value).nextLong();
  }

  /**
   * A file of this part.
   *
   * @param name its name
   * @return its path
   */
  public Path file(String name) {
    return directory.resolve(name);
  }

  /**
   * What a finished stage left.
   *
   * @param name the stage's file
   * @param type of its content
   * @param <T> of its content
   * @return the content, or nothing if the stage is not finished
   * @throws DataException if the file is damaged
   */
  public <T> Optional<T> read(String name, Class<T> type) {
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

  /**
   * Marks a stage as finished.
   *
   * @param name the stage's file
   * @param value its content
   */
  public void write(String name, Object value) {
    try {
      byte[] bytes = JSON.writeValueAsBytes(value);
      AtomicFiles.write(file(name), out -> out.write(bytes));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not serialisable: " + value, e);
    }
  }

  /**
   * Removes a stage's checkpoint once the stage is finished.
   *
   * @param name its name
   */
  public void delete(String name) {
    delete(file(name));
  }

  /**
   * Removes a file once it is no longer needed.
   *
   * @param file a file of this part
   */
  public void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UserException("cannot delete %s: %s".formatted(file, e.getMessage()), e);
    }
  }
}
