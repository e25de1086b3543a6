package org.idferm.core.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
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
    if (!Files.isRegularFile(file)) {
      throw new DataException("no such file: " + file);
    }
    Map<String, INDArray> arrays = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      // A few kilobytes can claim to hold gigabytes of zeros.
      long limit = Math.min(MAX_BYTES, SMALL_BYTES + MAX_COMPRESSION * Files.size(file));
      long total = 0;
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        String name = entry.getName();
        if (!name.endsWith(SUFFIX)) {
          throw new DataException("%s: entry %s is not an .npy array".formatted(file, name));
        }
        total += Math.max(0, entry.getSize());
        if (entry.getSize() < 0 || total > limit) {
          throw new DataException(
              "%s: more than %d bytes of arrays, refused".formatted(file, limit));
        }
        arrays.put(name.substring(0, name.length() - SUFFIX.length()), read(zip, entry));
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new DataException(
          "%s is not a readable .npz file (%s)".formatted(file, e.getMessage()), e);
    }
    return arrays;
  }

  private static INDArray read(ZipFile zip, ZipEntry entry) throws IOException {
    // ZipFile itself never compares checksums.
    try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
      INDArray array = NpyFormat.read(in, entry.getSize());
      if (in.getChecksum().getValue() != entry.getCrc()) {
        throw new IOException("wrong checksum");
      }
      return array;
    } catch (IOException e) {
      throw new IOException("entry " + entry.getName() + ": " + e.getMessage(), e);
    }
  }
}
