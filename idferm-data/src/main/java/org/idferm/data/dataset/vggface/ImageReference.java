package org.idferm.data.dataset.vggface;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.idferm.data.csv.CsvRow;

/**
 * Which image a row is about.
 *
 * @param identity the image's folder
 * @param file the image's name in it
 */
record ImageReference(String identity, String file) {

  private static final Pattern PATH = Pattern.compile("([^/\\\\]+)/([^/\\\\]+)");

  /**
   * Reads a row's column {@code image}.
   *
   * @throws org.idferm.data.dataset.BadFileException if it is not a folder's and a file's name, or
   *     leads out of the data set
   */
  static ImageReference of(CsvRow row) {
    String text = row.text(FaceAttributes.IMAGE);
    Matcher m = PATH.matcher(text);
    if (!m.matches() || m.group(1).startsWith(".") || m.group(2).startsWith(".")) {
      throw row.bad(
          "expected an image such as n000002/0001_01.jpg, relative to the data set's directory,"
              + " found '%s'".formatted(text));
    }
    return new ImageReference(m.group(1), m.group(2));
  }

  @Override
  public String toString() {
    return identity + "/" + file;
  }
}
