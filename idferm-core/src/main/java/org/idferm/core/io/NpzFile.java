package org.idferm.core.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
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
 * Named arrays in NumPy's {@code .npz} format, so that parameters can be looked at from outside,
 * and texts beside them that say what they are. Written sorted by name and without times: equal
 * content gives equal bytes. Every entry carries a checksum, so a damaged file is noticed.
 */
public final class NpzFile {

  private static final String SUFFIX = ".npy";
  private static final String TEXT_SUFFIX = ".json";
  private static final long MAX_BYTES = 4L << 30;
  private static final long MAX_TEXT_BYTES = 8 << 20;

  /** What any file may hold, compressed; beyond it, so many times the file's own size. */
  private static final long SMALL_BYTES = 64 << 20;

  private static final long MAX_COMPRESSION = 100;

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
              begin(zip, array.getKey() + SUFFIX);
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
    if (!Files.isRegularFile(file)) {
      throw new DataException("no such file: " + file);
    }
    Content content = new Content(new LinkedHashMap<>(), new LinkedHashMap<>());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      // A few kilobytes can claim to hold gigabytes of zeros.
      long limit = Math.min(MAX_BYTES, SMALL_BYTES + MAX_COMPRESSION * Files.size(file));
      long total = 0;
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        total += Math.max(0, entry.getSize());
        if (entry.getSize() < 0 || total > limit) {
          throw new DataException(
              "%s: more than %d bytes of arrays, refused".formatted(file, limit));
        }
        add(zip, entry, content);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new DataException(
          "%s is not a readable .npz file (%s)".formatted(file, e.getMessage()), e);
    }
    return content;
  }

  private static void add(ZipFile zip, ZipEntry entry, Content content) throws IOException {
    String name = entry.getName();
    if (name.endsWith(TEXT_SUFFIX)) {
      content.texts().put(name, read(zip, entry, NpzFile::text));
    } else if (name.endsWith(SUFFIX)) {
      String array = name.substring(0, name.length() - SUFFIX.length());
      content.arrays().put(array, read(zip, entry, NpyFormat::read));
    } else {
      throw new IOException("entry " + name + " is not an .npy array");
    }
  }

  private interface EntryReader<T> {
    T read(InputStream in, long size) throws IOException;
  }

  private static <T> T read(ZipFile zip, ZipEntry entry, EntryReader<T> reader) throws IOException {
    // ZipFile itself never compares checksums.
    try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
      T content = reader.read(in, entry.getSize());
      if (in.getChecksum().getValue() != entry.getCrc()) {
        throw new IOException("wrong checksum");
      }
      return content;
    } catch (IOException e) {
      throw new IOException("entry " + entry.getName() + ": " + e.getMessage(), e);
    }
  }

  private static String text(InputStream in, long size) throws IOException {
    if (size > MAX_TEXT_BYTES) {
      throw new IOException(
          "%d bytes, expected a text of at most %d".formatted(size, MAX_TEXT_BYTES));
    }
    return new String(in.readNBytes((int) size), StandardCharsets.UTF_8);
  }
}
