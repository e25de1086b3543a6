package org.idferm.experiments.result;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads and writes {@code generator-distances.csv}: how far each made face is from its input, as
 * one judge sees it.
 */
public final class GeneratorDistancesFile {

  /** The file's name in an output directory. */
  public static final String NAME = "generator-distances.csv";

  private static final List<String> HEADER = List.of("judge", "variant", "distance");

  private GeneratorDistancesFile() {}

  /**
   * The file's content.
   *
   * @param judge who measured
   * @param byVariant distances by the variant's name, in the order of the faces
   */
  public record Distances(String judge, Map<String, double[]> byVariant) {}

  /**
   * Writes distances, as a whole or not at all.
   *
   * @param file the file
   * @param distances its content
   * @throws org.idferm.core.error.UserException if the file cannot be written
   */
  public static void write(Path file, Distances distances) {
    List<List<?>> rows = new ArrayList<>();
    distances
        .byVariant()
        .forEach(
            (variant, values) ->
                Arrays.stream(values)
                    .forEach(value -> rows.add(List.of(distances.judge(), variant, value))));
    Csv.write(file, HEADER, rows);
  }

  /**
   * Reads distances.
   *
   * @param file a file that {@link #write} wrote
   * @return its content; judge and map are empty if the file has no lines
   * @throws org.idferm.core.error.DataException if it cannot be read or is not such a file; names
   *     the line
   */
  public static Distances read(Path file) {
    Map<String, List<Double>> lists = new LinkedHashMap<>();
    List<String> judges =
        Csv.read(
            file,
            HEADER,
            f -> {
              lists
                  .computeIfAbsent(f.get(1), v -> new ArrayList<>())
                  .add(Double.parseDouble(f.get(2)));
              return f.get(0);
            });
    Map<String, double[]> byVariant = new LinkedHashMap<>();
    lists.forEach(
        (variant, values) -> byVariant.put(variant, values.stream().mapToDouble(v -> v).toArray()));
    return new Distances(judges.isEmpty() ? "" : judges.get(0), byVariant);
  }
}
