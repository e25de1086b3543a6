package org.idferm.data.video;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.Unreadable;

/**
 * Checks that a video file is as long as its header says. FFmpeg reads a file cut short as one that
 * ends earlier, and its middle frame would be another.
 */
final class VideoCompleteness {

  private static final int RIFF = 0x46464952; // the letters, little endian
  private static final String ASF_HEADER = "3026b2758e66cf11a6d900aa0062ce6c";
  private static final String ASF_FILE_PROPERTIES = "a1dcab8c47a9cf118ee400c00c205365";
  private static final int GUID = 16;
  private static final int ASF_OBJECT = GUID + Long.BYTES;
  private static final int ASF_HEADER_OBJECT = ASF_OBJECT + 6;

  private VideoCompleteness() {}

  /**
   * Looks at the lengths in AVI and ASF (WMV) files; of other files at nothing but that they are
   * not empty.
   *
   * @throws BadFileException if the file is shorter than it says, empty, or cannot be read
   */
  static void require(Path file) {
    try (SeekableByteChannel in = Files.newByteChannel(file)) {
      if (in.size() == 0) {
        throw new BadFileException(file, "an empty file, expected a video");
      }
      long announced = announced(in);
      if (announced > in.size()) {
        throw new BadFileException(
            file,
            "cut short: its header announces %d bytes, found %d".formatted(announced, in.size()));
      }
    } catch (IOException e) {
      throw Unreadable.file(file, e);
    }
  }

  private static long announced(SeekableByteChannel in) throws IOException {
    ByteBuffer start = read(in, 0, ASF_HEADER_OBJECT);
    if (start.remaining() >= 8 && start.getInt(0) == RIFF) {
      return riff(in);
    }
    if (start.remaining() == ASF_HEADER_OBJECT && ASF_HEADER.equals(guid(start))) {
      return asf(in, start.getLong(GUID));
    }
    return 0;
  }

  /** Where the last RIFF chunk ends: long recordings have several. */
  private static long riff(SeekableByteChannel in) throws IOException {
    long end = 0;
    ByteBuffer chunk = read(in, end, 8);
    while (chunk.remaining() == 8 && chunk.getInt(0) == RIFF) {
      long size = Integer.toUnsignedLong(chunk.getInt(4));
      end += 8 + size;
      chunk = read(in, end + size % 2, 8);
      end += chunk.hasRemaining() ? size % 2 : 0;
    }
    return end;
  }

  /** The file size in the file properties, one of the objects in the header object. */
  private static long asf(SeekableByteChannel in, long headerSize) throws IOException {
    long at = ASF_HEADER_OBJECT;
    while (at < headerSize) {
      ByteBuffer object = read(in, at, ASF_OBJECT + GUID + Long.BYTES);
      if (object.remaining() < ASF_OBJECT) {
        return headerSize;
      }
      if (ASF_FILE_PROPERTIES.equals(guid(object)) && object.remaining() > ASF_OBJECT + GUID) {
        return object.getLong(ASF_OBJECT + GUID);
      }
      at += Math.max(ASF_OBJECT, object.getLong(GUID));
    }
    return headerSize;
  }

  private static String guid(ByteBuffer bytes) {
    byte[] guid = new byte[GUID];
    bytes.get(0, guid);
    return HexFormat.of().formatHex(guid);
  }

  /** At most {@code count} bytes at a position; fewer at the end of the file. */
  private static ByteBuffer read(SeekableByteChannel in, long position, int count)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    in.position(position);
    while (bytes.hasRemaining() && in.read(bytes) >= 0) {}
    return bytes.flip();
  }
}
