package org.idferm.data.index;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.ListedFace;

/**
 * A face as bytes: frame, image, sequence and landmarks, each text with its length before it. Paths
 * below the data set's directory are written relative to it.
 */
final class FaceRecord {

  private static final int ABSENT = -1;
  private static final Expression[] BY_CODE = byCode();

  private FaceRecord() {}

  /**
   * Writes a face; whose it is and what it expresses stand elsewhere.
   *
   * @return the number of bytes
   * @throws BadFileException if a name cannot be written as text
   */
  static int write(DataOutputStream out, Path root, Face face) throws IOException {
    out.writeInt(face.frame());
    int bytes = Integer.BYTES;
    bytes += write(out, face, relative(root, face.image()));
    bytes += write(out, face, face.sequence());
    if (face.landmarks().isPresent()) {
      return bytes + write(out, face, relative(root, face.landmarks().get()));
    }
    out.writeInt(ABSENT);
    return bytes + Integer.BYTES;
  }

  private static int write(DataOutputStream out, Face face, String text) throws IOException {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new BadFileException(face.image(), "its name is not valid text; rename it");
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
    return Integer.BYTES + bytes.length;
  }

  private static String relative(Path root, Path file) {
    return file.startsWith(root) ? root.relativize(file).toString() : file.toString();
  }

  /** Reads a face back. */
  static ListedFace read(ByteBuffer in, Path root, String subject, FaceEntry entry) {
    int frame = in.getInt();
    Path image = root.resolve(text(in).orElseThrow());
    String sequence = text(in).orElseThrow();
    Optional<Path> landmarks = text(in).map(root::resolve);
    Face face = new Face(image, subject, expression(entry), sequence, frame, landmarks);
    return new ListedFace(face, entry.query(), entry.target());
  }

  static Expression expression(FaceEntry entry) {
    return BY_CODE[entry.expressionCode()];
  }

  private static Optional<String> text(ByteBuffer in) {
    int length = in.getInt();
    if (length == ABSENT) {
      return Optional.empty();
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return Optional.of(new String(bytes, StandardCharsets.UTF_8));
  }

  private static Expression[] byCode() {
    int largest = Arrays.stream(Expression.values()).mapToInt(Expression::code).max().orElseThrow();
    Expression[] byCode = new Expression[largest + 1];
    Arrays.stream(Expression.values()).forEach(e -> byCode[e.code()] = e);
    return byCode;
  }
}
