package org.idferm.core.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.idferm.core.error.DataException;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An {@code .npz} file that is open: its entries, of which nothing is believed unchecked. */
final class NpzArchive {

  /** The ending of an array's entry. */
  static final String ARRAY = ".npy";

  /** The ending of a text's entry. */
  static final String TEXT = ".json";

  private static final long MAX_BYTES = 4L << 30;
  private static final long MAX_TEXT_BYTES = 8 << 20;

  /** What any file may hold, compressed; beyond it, so many times the file's own size. */
  private static final long SMALL_BYTES = 64 << 20;

  private static final long MAX_COMPRESSION = 100;

  private final Path file;
  private final ZipFile zip;
  private final Map<String, ZipEntry> arrays = new LinkedHashMap<>();
  private final Map<String, ZipEntry> texts = new LinkedHashMap<>();

  private NpzArchive(Path file, ZipFile zip) {
    this.file = file;
    this.zip = zip;
    for (ZipEntry entry : Collections.list(zip.entries())) {
      add(entry);
    }
  }

  private void add(ZipEntry entry) {
    String name = entry.getName();
    ZipEntry twin;
    if (name.endsWith(TEXT)) {
      twin = texts.put(name, entry);
    } else if (name.endsWith(ARRAY)) {
      twin = arrays.put(name.substring(0, name.length() - ARRAY.length()), entry);
    } else {
      throw new DataException("%s: entry %s is not an .npy array".formatted(file, name));
    }
    if (twin != null) {
      throw new DataException("%s: holds two entries %s".formatted(file, name));
    }
  }

  /** What is done with an open file. */
  @FunctionalInterface
  interface Action<T> {
    T run(NpzArchive archive) throws IOException;
  }

  /**
   * Opens a file, and closes it again.
   *
   * @throws DataException if the file is missing or damaged
   */
  static <T> T open(Path file, Action<T> action) {
    if (!Files.isRegularFile(file)) {
      throw new DataException("no such file: " + file);
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return action.run(new NpzArchive(file, zip));
    } catch (IOException | IllegalArgumentException e) {
      throw new DataException(
          "%s is not a readable .npz file (%s)".formatted(file, e.getMessage()), e);
    }
  }

  /** The arrays' names, in the file's order. */
  Set<String> arrays() {
    return arrays.keySet();
  }

  /** The texts' names, in the file's order. */
  Set<String> texts() {
    return texts.keySet();
  }

  /**
   * Refuses a file whose arrays are implausibly large: a few kilobytes can claim to hold gigabytes
   * of zeros.
   */
  void refuseBomb() throws IOException {
    long limit = Math.min(MAX_BYTES, SMALL_BYTES + MAX_COMPRESSION * Files.size(file));
    long total = 0;
    for (ZipEntry entry : arrays.values()) {
      total += Math.max(0, entry.getSize());
      if (entry.getSize() < 0 || total > limit) {
        throw new DataException("%s: more than %d bytes of arrays, refused".formatted(file, limit));
      }
    }
  }

  /** An array's header; its values are not read. */
  NpyHeader header(String name) throws IOException {
    ZipEntry entry = arrays.get(name);
    if (entry == null) {
      throw new DataException("%s: array %s is missing".formatted(file, name));
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return NpyHeader.read(in);
    } catch (IOException e) {
      throw named(entry, e);
    }
  }

  /** An array. */
  INDArray array(String name) throws IOException {
    return read(arrays.get(name), NpyFormat::read);
  }

  /** A text. */
  String text(String name) throws IOException {
    return read(
        texts.get(name),
        (in, size) -> {
          if (size < 0 || size > MAX_TEXT_BYTES) {
            throw new IOException(
                "%d bytes, expected a text of at most %d".formatted(size, MAX_TEXT_BYTES));
          }
          return new String(in.readNBytes((int) size), StandardCharsets.UTF_8);
        });
  }

  @FunctionalInterface
  private interface EntryReader<T> {
    T read(InputStream in, long size) throws IOException;
  }

  private <T> T read(ZipEntry entry, EntryReader<T> reader) throws IOException {
    // ZipFile itself never compares checksums.
    try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
      T content = reader.read(in, entry.getSize());
      if (in.getChecksum().getValue() != entry.getCrc()) {
        throw new IOException("wrong checksum");
      }
      return content;
    } catch (IOException e) {
      throw named(entry, e);
    }
  }

  private static IOException named(ZipEntry entry, IOException e) {
    return new IOException("entry " + entry.getName() + ": " + e.getMessage(), e);
  }
}
