package org.idferm.data.dataset.mmi;

import java.nio.file.Path;
import org.idferm.data.dataset.BadFileException;

/**
 * One thing that a session's metadata say.
 *
 * @param file the XML file
 * @param line where it stands
 * @param name what it is about, in lower case: {@code emotion}, {@code view} or {@code subject}
 * @param value what it says, without blanks around it
 */
record MmiTag(Path file, int line, String name, String value) {

  private static final int SHOWN = 40;

  /** To be thrown if the value cannot be understood. */
  BadFileException notUnderstood(String expected) {
    String shown = value.replaceAll("[^\\x20-\\x7e]", "?");
    shown = shown.length() > SHOWN ? shown.substring(0, SHOWN) + "..." : shown;
    return new BadFileException(
        file, "line %d: expected the %s %s, found '%s'".formatted(line, name, expected, shown));
  }
}
