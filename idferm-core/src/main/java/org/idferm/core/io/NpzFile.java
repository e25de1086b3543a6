package org.idferm.core.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.idferm.core.error.DataException;
import org.idferm.core.error.UserException;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Named arrays in NumPy's {@code .npz} format, so that parameters can be looked at from outside,
 * and texts beside them that say what they are. Written sorted by name and without times: equal
 * content gives equal bytes. Every entry carries a checksum, so a damaged file is noticed.
 */
public final class NpzFile {

  /** Names in a message. */
  private static final int MAX_NAMES = 12;

  private NpzFile() {}

  /**
   * What a file holds.
   *
   * @param arrays by name, in the file's order
   * @param texts by name, for example {@code model.json}
   */
  public record Content(Map<String, INDArray> arrays, Map<String, String> texts) {}

  /**
   * Writes arrays as a whole, or not at all.
   *
   * @param file the target, replaced
   * @param arrays float or double arrays by name, of any shape
   * @throws UserException if the file cannot be written
   * @throws IllegalArgumentException if an array is of another type
   */
  public static void write(Path file, Map<String, INDArray> arrays) {
    write(file, new Content(arrays, Map.of()));
  }

  /**
   * Writes arrays and texts as a whole, or not at all.
   *
   * @param file the target, replaced
   * @param content float or double arrays of any shape; texts whose names end in {@code .json},
   *     which come first in the file
   * @throws UserException if the file cannot be written
   * @throws IllegalArgumentException if an array is of another type
   */
  public static void write(Path file, Content content) {
    AtomicFiles.write(
        file,
        out -> {
          try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16))) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Map.Entry<String, String> text : new TreeMap<>(content.texts()).entrySet()) {
              begin(zip, text.getKey());
              zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
            }
            for (Map.Entry<String, INDArray> array : new TreeMap<>(content.arrays()).entrySet()) {
              begin(zip, array.getKey() + NpzArchive.ARRAY);
              NpyFormat.write(zip, array.getValue());
            }
          }
        });
  }

  private static void begin(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    zip.putNextEntry(entry);
  }

  /**
   * Reads all arrays of a file.
   *
   * @param file an {@code .npz} file
   * @return the arrays by name, in the file's order
   * @throws DataException as {@link #readAll}
   */
  public static Map<String, INDArray> read(Path file) {
    return readAll(file).arrays();
  }

  /**
   * Reads a whole file.
   *
   * @param file an {@code .npz} file
   * @return its arrays and texts
   * @throws DataException if the file is missing, damaged, too large, or holds anything but plain
   *     little-endian float32 or float64 arrays in C order, and texts named {@code *.json}
   */
  public static Content readAll(Path file) {
    return NpzArchive.open(
        file,
        archive -> {
          archive.refuseBomb();
          Content content = new Content(new LinkedHashMap<>(), new LinkedHashMap<>());
          for (String name : archive.texts()) {
            content.texts().put(name, archive.text(name));
          }
          for (String name : archive.arrays()) {
            content.arrays().put(name, archive.array(name));
          }
          return content;
        });
  }

  /**
   * Reads a file that must hold certain arrays and no others. Names and shapes are compared before
   * any value is read, so that no file can make this take more memory than the arrays need.
   *
   * @param file an {@code .npz} file
   * @param shapes the arrays' shapes by name
   * @return the arrays by name, in the order of {@code shapes}
   * @throws DataException as {@link #readAll} throws it; and if an array is missing, has another
   *     name or another shape
   */
  public static Map<String, INDArray> read(Path file, Map<String, long[]> shapes) {
    return NpzArchive.open(
        file,
        archive -> {
          requireNames(file, archive.arrays(), shapes.keySet());
          for (Map.Entry<String, long[]> one : shapes.entrySet()) {
            requireShape(file, one.getKey(), archive.header(one.getKey()), one.getValue());
          }
          Map<String, INDArray> arrays = new LinkedHashMap<>();
          for (String name : shapes.keySet()) {
            arrays.put(name, archive.array(name));
          }
          return arrays;
        });
  }

  /**
   * The shape of one array, whose values are not read.
   *
   * @param file an {@code .npz} file
   * @param name the array's name
   * @return its shape; as the file says, however large
   * @throws DataException if the file is missing or damaged, has no such array, or one of another
   *     type than {@link #read(Path)} takes
   */
  public static long[] shape(Path file, String name) {
    return NpzArchive.open(file, archive -> archive.header(name).sizes());
  }

  private static void requireNames(Path file, Set<String> found, Set<String> expected) {
    for (String name : expected) {
      if (!found.contains(name)) {
        throw new DataException(
            "%s: array %s is missing; expected %s".formatted(file, name, names(expected)));
      }
    }
    Set<String> others = new TreeSet<>(found);
    others.removeAll(expected);
    if (!others.isEmpty()) {
      throw new DataException(
          "%s: expected %s and nothing else, found %s as well"
              .formatted(file, names(expected), names(others)));
    }
  }

  private static void requireShape(Path file, String name, NpyHeader found, long[] shape) {
    List<Long> expected = Arrays.stream(shape).boxed().toList();
    if (!found.shape().equals(expected)) {
      throw new DataException(
          "%s: array %s: expected shape %s, found %s"
              .formatted(
                  file, name, NpyHeader.shapeText(expected), NpyHeader.shapeText(found.shape())));
    }
  }

  private static String names(Set<String> names) {
    int more = names.size() - MAX_NAMES;
    return names.stream().limit(MAX_NAMES).collect(Collectors.joining(", "))
        + (more > 0 ? " and %d more".formatted(more) : "");
  }
}
