package org.idferm.data.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.idferm.core.error.DataException;
import org.idferm.core.face.GrayImage;
import org.idferm.core.io.AtomicFiles;

/**
 * Aligned faces in a directory, found by {@link ContentKey}. Faces are kept as the 32-bit numbers
 * that they are, so that a run has the same results with and without a cache.
 *
 * <p>New faces are gathered, and written {@value #FACES_A_FILE} at a time into a file of their own,
 * which appears whole or not at all and is never changed. So several runs can use a directory at
 * once, and one that is killed loses what it had not written yet and harms nothing. Each face and
 * each list of keys has a checksum; a damaged file is counted and deleted, and its faces are
 * aligned again.
 *
 * <p>In memory is a key of about 100 bytes a face. Nothing is ever removed to make room: the
 * directory, or any file in it, may be deleted while no run uses it. Can be used by several
 * threads.
 */
public final class FaceCache implements AutoCloseable {

  /** At 64x64 pixels a file of 32 MiB. */
  private static final int FACES_A_FILE = 2048;

  /** Backup programs pass a directory with this file over, see bford.info/cachedir. */
  private static final String TAG = "CACHEDIR.TAG";

  private static final String TAG_TEXT =
      """
      Signature: 8a477f597d28d172789f06886806bc55
      # Faces aligned by idferm, to be found again by later runs. They may show people of a data set
      # under a licence. This directory may be deleted while no run uses it.
      """;

  private final Path directory;
  private final int width;
  private final int height;
  private final int facesAFile;
  private final Map<ContentKey, Slot> stored = new ConcurrentHashMap<>();
  private final List<FacePack> packs = new ArrayList<>();
  private final TreeMap<ContentKey, GrayImage> gathered = new TreeMap<>();
  private int damaged;

  private record Slot(FacePack pack, int position) {}

  private FaceCache(Path directory, int width, int height, int facesAFile) {
    this.directory = directory;
    this.width = width;
    this.height = height;
    this.facesAFile = facesAFile;
  }

  /**
   * Opens a directory of faces.
   *
   * @param directory is made if it is missing
   * @param width columns of the faces
   * @param height rows of the faces
   * @return the cache, to be closed by the caller
   * @throws org.idferm.core.error.UserException if the directory cannot be read or written
   */
  public static FaceCache open(Path directory, int width, int height) {
    return open(directory, width, height, FACES_A_FILE);
  }

  /** As {@link #open(Path, int, int)}, with another number of faces a file. */
  static FaceCache open(Path directory, int width, int height, int facesAFile) {
    if (!Files.exists(directory.resolve(TAG))) {
      AtomicFiles.writeText(directory.resolve(TAG), TAG_TEXT);
    }
    FaceCache cache = new FaceCache(directory, width, height, facesAFile);
    for (Path file : cache.files()) {
      cache.add(file);
    }
    return cache;
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(f -> PackWriter.NAME.matcher(f.getFileName().toString()).matches())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw unusable(directory, e);
    }
  }

  private void add(Path file) {
    try {
      Optional<FacePack> opened = FacePack.open(file);
      if (opened.isEmpty()) {
        damaged++;
        Files.deleteIfExists(file);
        return;
      }
      FacePack pack = opened.get();
      if (pack.holds(width, height)) {
        packs.add(pack);
        for (int i = 0; i < pack.keys().size(); i++) {
          stored.put(pack.keys().get(i), new Slot(pack, i));
        }
      }
    } catch (NoSuchFileException e) {
      // Another run has found it damaged, and deleted it.
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }

  /**
   * Finds a face.
   *
   * @param key its key
   * @return the face; empty if it is not there, or damaged
   * @throws DataException if the directory cannot be read
   */
  public Optional<GrayImage> get(ContentKey key) {
    Slot slot = stored.get(key);
    if (slot == null) {
      synchronized (this) {
        GrayImage face = gathered.get(key);
        slot = stored.get(key); // another thread may have written it just now
        if (face != null || slot == null) {
          return Optional.ofNullable(face);
        }
      }
    }
    try {
      Optional<GrayImage> face = slot.pack().read(slot.position());
      if (face.isEmpty()) {
        discard(slot.pack());
      }
      return face;
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw unusable(slot.pack().file(), e);
    }
  }

  private synchronized void discard(FacePack pack) throws IOException {
    if (stored.values().removeIf(slot -> slot.pack() == pack)) {
      damaged++;
      pack.discard();
    }
  }

  /**
   * Adds a face.
   *
   * @param key its key
   * @param face of the size of this cache's faces; not to be changed from now on
   * @throws org.idferm.core.error.UserException if it cannot be written
   */
  public synchronized void put(ContentKey key, GrayImage face) {
    if (face.width() != width || face.height() != height) {
      throw new IllegalArgumentException(
          "expected a face of %d x %d, got %d x %d"
              .formatted(width, height, face.width(), face.height()));
    }
    gathered.put(key, face);
    if (gathered.size() >= facesAFile) {
      flush();
    }
  }

  /**
   * Writes the faces gathered so far.
   *
   * @throws org.idferm.core.error.UserException if they cannot be written
   */
  public synchronized void flush() {
    if (!gathered.isEmpty()) {
      add(PackWriter.write(directory, gathered));
      gathered.clear();
    }
  }

  /**
   * The number of files that were found to be damaged, and deleted.
   *
   * @return 0 or more
   */
  public synchronized int damaged() {
    return damaged;
  }

  /**
   * Writes what is not written yet, and closes all files.
   *
   * @throws org.idferm.core.error.UserException if it cannot be written
   */
  @Override
  public synchronized void close() {
    try {
      flush();
    } finally {
      for (FacePack pack : packs) {
        try {
          pack.close();
        } catch (IOException e) {
          // It was only read from: nothing is lost.
        }
      }
    }
  }

  @Override
  public String toString() {
    return directory.toString();
  }

  private static DataException unusable(Path file, IOException e) {
    return new DataException(
        "%s: the cache cannot be read (%s): check its permissions, or delete it"
            .formatted(file, e.getMessage()),
        e);
  }
}
