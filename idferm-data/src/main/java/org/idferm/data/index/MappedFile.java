package org.idferm.data.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * A file to be read at any place, mapped into the address space: what has not been used lately
 * needs no memory. In pieces, as one mapping holds at most 2 GiB. Can be used by several threads.
 */
final class MappedFile {

  private static final int PIECE = 1 << 30;

  private final MappedByteBuffer[] pieces;
  private final int pieceBytes;

  private MappedFile(MappedByteBuffer[] pieces, int pieceBytes) {
    this.pieces = pieces;
    this.pieceBytes = pieceBytes;
  }

  static MappedFile of(Path file) throws IOException {
    return of(file, PIECE);
  }

  /** Maps a file, which may be deleted afterwards where the system allows it. */
  static MappedFile of(Path file, int pieceBytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      MappedByteBuffer[] pieces =
          new MappedByteBuffer[Math.toIntExact((size + pieceBytes - 1) / pieceBytes)];
      for (int i = 0; i < pieces.length; i++) {
        long from = (long) i * pieceBytes;
        pieces[i] =
            channel.map(FileChannel.MapMode.READ_ONLY, from, Math.min(pieceBytes, size - from));
      }
      return new MappedFile(pieces, pieceBytes);
    }
  }

  /**
   * Copies bytes.
   *
   * @return a buffer with {@code length} bytes, big-endian
   */
  ByteBuffer read(long offset, int length) {
    byte[] bytes = new byte[length];
    int done = 0;
    while (done < length) {
      long position = offset + done;
      MappedByteBuffer piece = pieces[(int) (position / pieceBytes)];
      int within = (int) (position % pieceBytes);
      int count = Math.min(length - done, piece.capacity() - within);
      piece.get(within, bytes, done, count);
      done += count;
    }
    return ByteBuffer.wrap(bytes);
  }
}
