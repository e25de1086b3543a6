package org.idferm.experiments.unit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.idferm.core.error.DataException;
import org.idferm.core.io.AtomicFiles;

/**
 * Reads and writes {@code units.json}: all units of a run, in an order in which they can be run.
 */
public final class UnitsFile {

  /** The file's name in an output directory. */
  public static final String NAME = "units.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private UnitsFile() {}

  /**
   * Writes units, as a whole or not at all.
   *
   * @param file the file
   * @param units its content
   * @throws org.idferm.core.error.UserException if the file cannot be written
   */
  public static void write(Path file, List<WorkUnit> units) {
    AtomicFiles.write(
        file, out -> out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(units)));
  }

  /**
   * Reads units.
   *
   * @param file a file that {@link #write} wrote
   * @return its content
   * @throws DataException if it cannot be read, or is not such a file
   */
  public static List<WorkUnit> read(Path file) {
    try {
      return JSON.readValue(Files.readAllBytes(file), new TypeReference<List<WorkUnit>>() {});
    } catch (IOException e) {
      throw new DataException(
          "%s: no list of a run's units: %s"
              .formatted(file, String.valueOf(e.getMessage()).lines().findFirst().orElse("")),
          e);
    }
  }
}
