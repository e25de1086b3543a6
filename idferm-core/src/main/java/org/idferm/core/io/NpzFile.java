package org.idferm.core.io;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.idferm.core.error.DataException;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Named arrays in NumPy's {@code .npz} format, so that parameters can be looked at from outside.
 * Written sorted by name and without times: equal arrays give equal bytes. Every entry carries a
 * checksum, so a damaged file is noticed.
 */
public final class NpzFile {

  private static final long MAX_BYTES = 4L << 30;

  private NpzFile() {}

  /**
   * Writes arrays as a whole, or not at all.
   *
   * @param file the target, replaced
   * @param arrays float or double arrays by name
   */
  public static void write(Path file, Map<String, INDArray> arrays) {
    AtomicFiles.write(
        file,
        out -> {
          ZipOutputStream zip =
              new ZipOutputStream(new BufferedOutputStream(keepOpen(out), 1 << 16));
          zip.setLevel(Deflater.NO_COMPRESSION);
          for (Map.Entry<String, INDArray> one : new TreeMap<>(arrays).entrySet()) {
            ZipEntry entry = new ZipEntry(one.getKey() + ".npy");
            entry.setTime(0);
            zip.putNextEntry(entry);
            NpyFormat.write(zip, one.getValue());
            zip.closeEntry();
          }
          zip.finish();
          zip.flush();
        });
  }

  private static OutputStream keepOpen(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
      }

      @Override
      public void close() {}
    };
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
      long total = 0;
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        String name = entry.getName();
        if (!name.endsWith(".npy")) {
          throw new DataException("%s: entry %s is not an .npy array".formatted(file, name));
        }
        total += Math.max(0, entry.getSize());
        if (entry.getSize() < 0 || total > MAX_BYTES) {
          throw new DataException(
              "%s: more than %d bytes of arrays, refused".formatted(file, MAX_BYTES));
        }
        try (InputStream in = zip.getInputStream(entry)) {
          arrays.put(
              name.substring(0, name.length() - ".npy".length()),
              NpyFormat.read(new DataInputStream(in), entry.getSize()));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new DataException(
          "%s is not a readable .npz file (%s)".formatted(file, e.getMessage()), e);
    }
    return arrays;
  }
}
