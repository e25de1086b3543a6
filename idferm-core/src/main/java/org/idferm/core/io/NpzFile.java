package org.idferm.core.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.idferm.core.error.DataException;
import org.idferm.core.error.UserException;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Named arrays in NumPy's {@code .npz} format, so that parameters can be looked at from outside.
 * Written sorted by name and without times: equal arrays give equal bytes. Every entry carries a
 * checksum, so a damaged file is noticed.
 */
public final class NpzFile {

  private static final String SUFFIX = ".npy";
  private static final long MAX_BYTES = 4L << 30;

  /** What any file may hold, compressed; beyond it, so many times the file's own size. */
  private static final long SMALL_BYTES = 64 << 20;

  private static final long MAX_COMPRESSION = 100;

  /** Names in a message. */
  private static final int MAX_NAMES = 12;

  private NpzFile() {}

  /**
   * Writes arrays as a whole, or not at all.
   *
   * @param file the target, replaced
   * @param arrays float or double arrays by name, of any shape
   * @throws UserException if the file cannot be written
   * @throws IllegalArgumentException if an array is of another type
   */
  public static void write(Path file, Map<String, INDArray> arrays) {
    AtomicFiles.write(
        file,
        out -> {
          try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16))) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Map.Entry<String, INDArray> one : new TreeMap<>(arrays).entrySet()) {
              ZipEntry entry = new ZipEntry(one.getKey() + SUFFIX);
              entry.setTime(0);
              zip.putNextEntry(entry);
              NpyFormat.write(zip, one.getValue());
              zip.closeEntry();
            }
          }
        });
  }

  /**
   * Reads all arrays of a file.
   *
   * @param file an {@code .npz} file
   * @return the arrays by name, in the file's order
   * @throws DataException if the file is missing, damaged, too large, or holds anything but plain
   *     little-endian float32 or float64 arrays in C order
   */
  public static Map<String, INDArray> read(Path file) {
    return open(
        file,
        zip -> {
          Map<String, INDArray> arrays = new LinkedHashMap<>();
          Map<String, ZipEntry> entries = entries(file, zip);
          refuseMoreThan(limit(file), file, entries.values());
          for (Map.Entry<String, ZipEntry> one : entries.entrySet()) {
            arrays.put(one.getKey(), array(zip, one.getValue()));
          }
          return arrays;
        });
  }

  /**
   * Reads a file that must hold certain arrays and no others. Names and shapes are compared before
   * any value is read, so that no file can make this take more memory than the arrays need.
   *
   * @param file an {@code .npz} file
   * @param shapes the arrays' shapes by name
   * @return the arrays by name, in the order of {@code shapes}
   * @throws DataException as {@link #read(Path)} throws it; and if an array is missing, has another
   *     name or another shape
   */
  public static Map<String, INDArray> read(Path file, Map<String, long[]> shapes) {
    return open(
        file,
        zip -> {
          Map<String, ZipEntry> entries = entries(file, zip);
          requireNames(file, entries.keySet(), shapes.keySet());
          for (Map.Entry<String, long[]> one : shapes.entrySet()) {
            NpyHeader header = header(zip, entries.get(one.getKey()));
            List<Long> expected = Arrays.stream(one.getValue()).boxed().toList();
            if (!header.shape().equals(expected)) {
              throw new DataException(
                  "%s: array %s: expected shape %s, found %s"
                      .formatted(
                          file,
                          one.getKey(),
                          NpyHeader.shapeText(expected),
                          NpyHeader.shapeText(header.shape())));
            }
          }
          Map<String, INDArray> arrays = new LinkedHashMap<>();
          for (String name : shapes.keySet()) {
            arrays.put(name, array(zip, entries.get(name)));
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
    return open(
        file,
        zip -> {
          ZipEntry entry = entries(file, zip).get(name);
          if (entry == null) {
            throw new DataException("%s: array %s is missing".formatted(file, name));
          }
          return header(zip, entry).sizes();
        });
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

  private static String names(Set<String> names) {
    int more = names.size() - MAX_NAMES;
    return names.stream().limit(MAX_NAMES).collect(Collectors.joining(", "))
        + (more > 0 ? " and %d more".formatted(more) : "");
  }

  /** What is done with an open file. */
  @FunctionalInterface
  private interface Action<T> {
    T run(ZipFile zip) throws IOException;
  }

  private static <T> T open(Path file, Action<T> action) {
    if (!Files.isRegularFile(file)) {
      throw new DataException("no such file: " + file);
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return action.run(zip);
    } catch (IOException | IllegalArgumentException e) {
      throw new DataException(
          "%s is not a readable .npz file (%s)".formatted(file, e.getMessage()), e);
    }
  }

  /** The file's entries by the arrays' names, in its order. */
  private static Map<String, ZipEntry> entries(Path file, ZipFile zip) {
    Map<String, ZipEntry> entries = new LinkedHashMap<>();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      String name = entry.getName();
      if (!name.endsWith(SUFFIX)) {
        throw new DataException("%s: entry %s is not an .npy array".formatted(file, name));
      }
      String array = name.substring(0, name.length() - SUFFIX.length());
      if (entries.put(array, entry) != null) {
        throw new DataException("%s: holds two arrays %s".formatted(file, array));
      }
    }
    return entries;
  }

  /** A few kilobytes can claim to hold gigabytes of zeros. */
  private static long limit(Path file) throws IOException {
    return Math.min(MAX_BYTES, SMALL_BYTES + MAX_COMPRESSION * Files.size(file));
  }

  private static void refuseMoreThan(long limit, Path file, Collection<ZipEntry> entries) {
    long total = 0;
    for (ZipEntry entry : entries) {
      total += Math.max(0, entry.getSize());
      if (entry.getSize() < 0 || total > limit) {
        throw new DataException("%s: more than %d bytes of arrays, refused".formatted(file, limit));
      }
    }
  }

  private static NpyHeader header(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return NpyHeader.read(in);
    } catch (IOException e) {
      throw named(entry, e);
    }
  }

  private static INDArray array(ZipFile zip, ZipEntry entry) throws IOException {
    // ZipFile itself never compares checksums.
    try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
      INDArray array = NpyFormat.read(in, entry.getSize());
      if (in.getChecksum().getValue() != entry.getCrc()) {
        throw new IOException("wrong checksum");
      }
      return array;
    } catch (IOException e) {
      throw named(entry, e);
    }
  }

  private static IOException named(ZipEntry entry, IOException e) {
    return new IOException("entry " + entry.getName() + ": " + e.getMessage(), e);
  }
}
