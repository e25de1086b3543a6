package org.idferm.data.landmark;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.idferm.core.face.Landmarks;

/**
 * Landmarks in CSV files, one row an image, one file a person: columns {@code image} (its path
 * relative to the directory that holds the folder of the tables, with slashes) and {@code x0, y0,
 * ..., x67, y67} in pixels. The last few files are kept, because neighbouring faces share one. Can
 * be used by several threads.
 */
public final class LandmarkTables {

  private static final int KEPT = 8;

  private final Map<Path, LandmarkTable> tables = new LinkedHashMap<>(16, 0.75f, true);

  /** Makes a reader that has read nothing yet. */
  public LandmarkTables() {}

  /**
   * Whether a landmark file is such a table.
   *
   * @param landmarks a landmark file
   * @return true if its name ends in {@code .csv}
   */
  public static boolean isTable(Path landmarks) {
    return landmarks.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  /**
   * The landmarks of an image.
   *
   * @param table a landmark file that is a table
   * @param image the image
   * @return its 68 points
   * @throws org.idferm.data.dataset.BadFileException if the table cannot be read, has a wrong row,
   *     or none of this image
   */
  public synchronized Landmarks of(Path table, Path image) {
    LandmarkTable read = tables.computeIfAbsent(table, LandmarkTable::read);
    if (tables.size() > KEPT) {
      tables.remove(tables.keySet().iterator().next());
    }
    return read.of(image);
  }
}
