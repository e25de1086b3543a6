package org.idferm.data.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.idferm.core.face.GrayImage;

/**
 * A file of faces, opened for reading. Only its keys are in memory; pixels are read when they are
 * asked for. Can be used by several threads.
 */
final class FacePack implements AutoCloseable {

  private final Path file;
  private final PackLayout layout;
  private final List<ContentKey> keys;
  private FileChannel channel;

  private FacePack(Path file, PackLayout layout, List<ContentKey> keys) {
    this.file = file;
    this.layout = layout;
    this.keys = keys;
  }

  /**
   * Reads a file's keys.
   *
   * @return the pack, or empty if the file is cut short or damaged
   * @throws IOException if it cannot be read
   */
  static Optional<FacePack> open(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      Optional<PackLayout> layout = PackLayout.read(channel);
      if (layout.isEmpty() || layout.get().fileBytes() != channel.size()) {
        return Optional.empty();
      }
      PackLayout found = layout.get();
      ByteBuffer index = ByteBuffer.allocate(found.indexBytes());
      if (!fill(channel, index, PackLayout.HEADER_BYTES)
          || PackLayout.checksum(index, found.indexBytes() - Integer.BYTES)
              != index.getInt(found.indexBytes() - Integer.BYTES)) {
        return Optional.empty();
      }
      List<ContentKey> keys = new ArrayList<>(found.faces());
      for (int i = 0; i < found.faces(); i++) {
        keys.add(ContentKey.read(index));
      }
      return Optional.of(new FacePack(file, found, keys));
    }
  }

  Path file() {
    return file;
  }

  /** The faces' keys, in the order of their positions in the file. */
  List<ContentKey> keys() {
    return keys;
  }

  boolean holds(int width, int height) {
    return layout.width() == width && layout.height() == height;
  }

  /**
   * Reads a face.
   *
   * @return the face, or empty if it is damaged
   * @throws IOException if it cannot be read
   */
  Optional<GrayImage> read(int position) throws IOException {
    int size = layout.faceBytes();
    ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    boolean whole = fill(channel(), bytes, layout.facePosition(position));
    int pixelBytes = size - Integer.BYTES;
    if (!whole || PackLayout.checksum(bytes, pixelBytes) != bytes.getInt(pixelBytes)) {
      return Optional.empty();
    }
    float[] pixels = new float[layout.width() * layout.height()];
    bytes.asFloatBuffer().get(pixels);
    return Optional.of(new GrayImage(layout.width(), layout.height(), pixels));
  }

  /** Opened when first needed: a directory may hold packs of many data sets. */
  private synchronized FileChannel channel() throws IOException {
    if (channel == null) {
      channel = FileChannel.open(file);
    }
    return channel;
  }

  /** Fills a buffer and rewinds it; false if the file ends before. */
  private static boolean fill(FileChannel channel, ByteBuffer buffer, long position)
      throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, position + buffer.position()) < 0) {
        return false;
      }
    }
    buffer.flip();
    return true;
  }

  /** Deletes the file, so that what it held is written anew; faces already found stay readable. */
  synchronized void discard() throws IOException {
    Files.deleteIfExists(file);
  }

  @Override
  public synchronized void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
