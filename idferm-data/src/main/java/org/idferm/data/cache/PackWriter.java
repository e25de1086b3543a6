package org.idferm.data.cache;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.idferm.core.face.GrayImage;
import org.idferm.core.io.AtomicFiles;
import org.idferm.core.io.Sha256;

/** Writes files of faces, each whole or not at all. */
final class PackWriter {

  /** The names of these files. */
  static final Pattern NAME = Pattern.compile("[0-9a-f]{32}\\.faces");

  private static final int NAME_BYTES = 16;

  private PackWriter() {}

  /**
   * Writes some faces. The file is named by its keys: runs that align the same faces write the same
   * file.
   *
   * @param directory where the file is written
   * @param faces one or more faces of the same size
   * @return the file
   * @throws org.idferm.core.error.UserException if it cannot be written
   */
  static Path write(Path directory, SortedMap<ContentKey, GrayImage> faces) {
    GrayImage first = faces.get(faces.firstKey());
    PackLayout layout = new PackLayout(first.width(), first.height(), faces.size());
    ByteBuffer index = ByteBuffer.allocate(layout.indexBytes());
    faces.keySet().forEach(key -> key.write(index));
    index.putInt(PackLayout.checksum(index, index.position()));
    Path file = directory.resolve(name(index.array()));
    AtomicFiles.write(
        file,
        out -> {
          out.write(layout.header().array());
          out.write(index.array());
          for (GrayImage face : faces.values()) {
            out.write(bytes(face, layout));
          }
        });
    return file;
  }

  private static byte[] bytes(GrayImage face, PackLayout layout) {
    ByteBuffer bytes = ByteBuffer.allocate(layout.faceBytes()).order(ByteOrder.LITTLE_ENDIAN);
    int pixelBytes = layout.faceBytes() - Integer.BYTES;
    bytes.asFloatBuffer().put(face.pixels());
    bytes.putInt(pixelBytes, PackLayout.checksum(bytes, pixelBytes));
    return bytes.array();
  }

  private static String name(byte[] index) {
    MessageDigest digest = Sha256.begin();
    return HexFormat.of().formatHex(digest.digest(index), 0, NAME_BYTES) + ".faces";
  }
}
