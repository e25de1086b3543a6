package org.idferm.data.dataset.ckplus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.idferm.core.face.Expression;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.Unreadable;

/** Reads CK+'s emotion files: one number, for example {@code " 3.0000000e+00"}. */
final class EmotionFile {

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d*)?([eE][+-]?\\d+)?");
  private static final int MAX_BYTES = 1024;
  private static final int SHOWN = 30;
  private static final String EXPECTED = "expected one number, 1 (anger) to 7 (surprise), found ";

  private EmotionFile() {}

  /**
   * Reads the expression of a sequence.
   *
   * @throws BadFileException if the file holds anything but one whole number from 1 to 7
   */
  static Expression read(Path file) {
    String text = text(file);
    if (!NUMBER.matcher(text).matches()) {
      throw new BadFileException(file, EXPECTED + shown(text));
    }
    double code = Double.parseDouble(text);
    if (code == 0) {
      throw new BadFileException(
          file, EXPECTED + "0 (neutral), which no sequence is labelled with");
    }
    return Expression.ofCode((int) code)
        .filter(e -> e.code() == code)
        .orElseThrow(() -> new BadFileException(file, EXPECTED + shown(text)));
  }

  private static String text(Path file) {
    try {
      long size = Files.size(file);
      if (size > MAX_BYTES) {
        throw new BadFileException(file, EXPECTED + size + " bytes");
      }
      return Files.readString(file, StandardCharsets.ISO_8859_1).strip();
    } catch (IOException e) {
      throw Unreadable.file(file, e);
    }
  }

  private static String shown(String text) {
    if (text.isEmpty()) {
      return "nothing";
    }
    String printable = text.replaceAll("[^\\x20-\\x7e]", "?");
    return printable.length() > SHOWN
        ? "'" + printable.substring(0, SHOWN) + "...'"
        : "'" + printable + "'";
  }
}
