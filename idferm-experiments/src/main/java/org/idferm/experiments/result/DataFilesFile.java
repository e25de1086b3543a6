package org.idferm.experiments.result;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads and writes {@code data-files.csv}: the checksum of every file of the data set. */
public final class DataFilesFile {

  /** The file's name in an output directory. */
  public static final String NAME = "data-files.csv";

  private static final List<String> HEADER = List.of("file", "sha256");

  private DataFilesFile() {}

  /**
   * Writes checksums, as a whole or not at all.
   *
   * @param file the file
   * @param contents SHA-256 in hexadecimal by path, relative to the data set's root
   * @throws org.idferm.core.error.UserException if the file cannot be written
   */
  public static void write(Path file, SortedMap<String, String> contents) {
    Csv.write(
        file,
        HEADER,
        contents.entrySet().stream().map(e -> List.of(e.getKey(), e.getValue())).toList());
  }

  /**
   * Reads checksums.
   *
   * @param file a file that {@link #write} wrote
   * @return by path
   * @throws org.idferm.core.error.DataException if it cannot be read or is not such a file; names
   *     the line
   */
  public static SortedMap<String, String> read(Path file) {
    SortedMap<String, String> contents = new TreeMap<>();
    Csv.read(file, HEADER, f -> Map.entry(f.get(0), f.get(1)))
        .forEach(e -> contents.put(e.getKey(), e.getValue()));
    return contents;
  }
}
