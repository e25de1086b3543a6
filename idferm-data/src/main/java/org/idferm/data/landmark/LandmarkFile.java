package org.idferm.data.landmark;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.idferm.core.face.Landmarks;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.Listing;
import org.idferm.data.dataset.RegularFiles;

/**
 * Reads landmark files: 68 lines {@code x y} in pixels. Blank lines are passed over. A file named
 * {@code .pts} is one of iBUG's: it has lines such as {@code n_points: 68} and braces round the
 * points, and counts pixels from 1 as Matlab does; the points returned are counted from 0.
 */
public final class LandmarkFile {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern PTS_SYNTAX = Pattern.compile("\\s*(\\w+:.*|[{}])\\s*");
  private static final int MAX_BYTES = 64 * 1024;
  private static final int SHOWN = 40;

  private LandmarkFile() {}

  /**
   * Reads a landmark file.
   *
   * @param file the file
   * @return its 68 points
   * @throws BadFileException if the file cannot be read, a line is not two numbers, or there are
   *     not 68 points
   */
  public static Landmarks read(Path file) {
    float[] xy = new float[2 * Landmarks.POINTS];
    boolean pts = Listing.upperCaseName(file).endsWith(".PTS");
    int first = pts ? 1 : 0;
    int points = 0;
    int lineNumber = 0;
    for (String line : lines(file)) {
      lineNumber++;
      if (line.isBlank() || (pts && PTS_SYNTAX.matcher(line).matches())) {
        continue;
      }
      String[] fields = BLANKS.split(line.strip(), -1);
      if (fields.length != 2) {
        throw notTwoNumbers(file, lineNumber, line);
      }
      for (int i = 0; i < 2; i++) {
        float value = NUMBER.matcher(fields[i]).matches() ? Float.parseFloat(fields[i]) : Float.NaN;
        if (!Float.isFinite(value)) {
          throw notTwoNumbers(file, lineNumber, line);
        }
        if (points < Landmarks.POINTS) {
          xy[2 * points + i] = value - first;
        }
      }
      points++;
    }
    if (points != Landmarks.POINTS) {
      throw new BadFileException(
          file, "expected %d points, one a line, found %d".formatted(Landmarks.POINTS, points));
    }
    return new Landmarks(xy);
  }

  private static List<String> lines(Path file) {
    byte[] bytes = RegularFiles.read(file, MAX_BYTES, Landmarks.POINTS + " lines of two numbers");
    return new String(bytes, StandardCharsets.ISO_8859_1).lines().toList();
  }

  private static BadFileException notTwoNumbers(Path file, int lineNumber, String line) {
    String shown = line.strip().replaceAll("[^\\x20-\\x7e]", "?");
    if (shown.length() > SHOWN) {
      shown = shown.substring(0, SHOWN) + "...";
    }
    return new BadFileException(
        file, "line %d: expected two numbers x and y, found '%s'".formatted(lineNumber, shown));
  }
}
