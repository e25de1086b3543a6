package org.idferm.experiments.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.idferm.core.error.DataException;
import org.idferm.core.io.AtomicFiles;

/** Reads and writes {@code results.json}. */
public final class ResultsFile {

  /** The file's name in an output directory. */
  public static final String NAME = "results.json";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private ResultsFile() {}

  /**
   * Writes the results as a whole or not at all; keys in the records' order, numbers unrounded.
   *
   * @param file the file
   * @param results its content, a record of this package
   * @throws org.idferm.core.error.UserException if the file cannot be written
   */
  public static void write(Path file, Record results) {
    AtomicFiles.write(
        file,
        out -> {
          out.write(MAPPER.writeValueAsBytes(results));
          out.write('\n');
        });
  }

  /**
   * Reads the results of {@code run} or {@code compare}, or of a point of a sweep.
   *
   * @param file a file that {@link #write} wrote
   * @return its content
   * @throws DataException if the file cannot be read, or is not what {@link #write} writes
   */
  public static ExperimentResults read(Path file) {
    return read(file, ExperimentResults.class);
  }

  /**
   * Reads the results of any kind of run.
   *
   * @param file a file that {@link #write} wrote
   * @param kind the record that was written
   * @param <R> the record that was written
   * @return its content
   * @throws DataException if the file cannot be read, or is not what {@link #write} writes
   */
  public static <R extends Record> R read(Path file, Class<R> kind) {
    try {
      return MAPPER.readValue(Files.readAllBytes(file), kind);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      String reason = e.getOriginalMessage().lines().findFirst().orElse("");
      throw new DataException("%s:%d: no results of ours: %s".formatted(file, line, reason), e);
    } catch (IOException e) {
      throw new DataException("%s: cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }
}
