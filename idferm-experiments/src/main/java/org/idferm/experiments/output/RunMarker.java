package org.idferm.experiments.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.idferm.core.error.UserException;

/**
 * The file that marks a directory as a run's: locked while the run lives, it lists the names in the
 * directory that the run has written, one a line after a comment.
 */
final class RunMarker implements AutoCloseable {

  static final String NAME = ".idferm-run";

  private static final String HEADER =
      "# An IDFERM run writes into this directory. --force deletes the files listed here only.\n";

  private final Path directory;
  private final FileChannel channel;
  private final NavigableSet<String> names;

  private RunMarker(Path directory, FileChannel channel, NavigableSet<String> names) {
    this.directory = directory;
    this.channel = channel;
    this.names = names;
  }

  /** Opens or makes the marker and locks it. */
  static RunMarker open(Path directory) {
    try {
      FileChannel channel =
          FileChannel.open(
              directory.resolve(NAME),
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.CREATE);
      try {
        lock(channel, directory);
        return new RunMarker(directory, channel, read(channel));
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw OutputErrors.cannotWrite(directory, e);
    }
  }

  // The lock lives as long as its channel.
  private static void lock(FileChannel channel, Path directory) throws IOException {
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      throw new UserException(
          "%s is in use by another run: wait for it or choose another --out".formatted(directory));
    }
  }

  private static NavigableSet<String> read(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
    while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
      // reads on to the end
    }
    String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    NavigableSet<String> names = new TreeSet<>();
    text.lines().filter(RunMarker::isName).forEach(names::add);
    return names;
  }

  /** Whether a text names something right below the directory, and can stand on a line. */
  static boolean isName(String text) {
    return text.matches("[A-Za-z0-9][A-Za-z0-9._-]*");
  }

  /** The names listed. */
  NavigableSet<String> names() {
    return new TreeSet<>(names);
  }

  /** Lists a name, before anything is written under it. */
  void add(String name) {
    if (names.add(name)) {
      append((names.size() == 1 ? HEADER : "\n") + name + "\n");
    }
  }

  /** Forgets all names. */
  void clear() {
    try {
      names.clear();
      channel.truncate(0);
      channel.force(true);
    } catch (IOException e) {
      throw OutputErrors.cannotWrite(directory, e);
    }
  }

  // A blank line comes first, so that a line cut short by a crash stays alone.
  private void append(String text) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      long end = channel.size();
      while (bytes.hasRemaining()) {
        end += channel.write(bytes, end);
      }
      channel.force(true);
    } catch (IOException e) {
      throw OutputErrors.cannotWrite(directory, e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw OutputErrors.cannotWrite(directory, e);
    }
  }
}
