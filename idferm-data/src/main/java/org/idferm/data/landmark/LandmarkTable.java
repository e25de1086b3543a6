package org.idferm.data.landmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.idferm.core.face.Landmarks;
import org.idferm.data.csv.CsvColumns;
import org.idferm.data.csv.CsvFile;
import org.idferm.data.csv.CsvRow;
import org.idferm.data.csv.CsvRows;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.Problem;

/** The landmarks of several images in one CSV file, read as a whole. */
final class LandmarkTable {

  /** Coordinates beyond these are no pixels. */
  private static final double LIMIT = 1e6;

  private static final List<String> COORDINATES = coordinates();
  private static final CsvColumns COLUMNS = columns();

  private final Path file;
  private final Map<Path, Landmarks> landmarks;

  private LandmarkTable(Path file, Map<Path, Landmarks> landmarks) {
    this.file = file;
    this.landmarks = landmarks;
  }

  /**
   * Reads a table.
   *
   * @throws BadFileException if it cannot be read, or at the first row that is wrong
   */
  static LandmarkTable read(Path file) {
    Path base = base(file);
    Map<Path, Landmarks> landmarks = new HashMap<>();
    try (CsvRows rows = CsvFile.open(file, COLUMNS).rows(LandmarkTable::refuse)) {
      while (rows.hasNext()) {
        CsvRow row = rows.next();
        Path image = base.resolve(row.text("image")).normalize();
        if (landmarks.put(image, points(row)) != null) {
          throw row.bad("image %s is there twice".formatted(row.text("image")));
        }
      }
    }
    return new LandmarkTable(file, landmarks);
  }

  /** The data set's directory: images are named relative to that of the tables' folder. */
  private static Path base(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return Optional.ofNullable(folder.getParent()).orElse(folder);
  }

  private static Landmarks points(CsvRow row) {
    float[] xy = new float[COORDINATES.size()];
    for (int i = 0; i < xy.length; i++) {
      xy[i] = (float) row.number(COORDINATES.get(i), -LIMIT, LIMIT);
    }
    return new Landmarks(xy);
  }

  private static void refuse(Problem problem) {
    throw new BadFileException(problem.file(), problem.message());
  }

  /**
   * The landmarks of an image.
   *
   * @throws BadFileException if the table has no row of it
   */
  Landmarks of(Path image) {
    Landmarks found = landmarks.get(image.toAbsolutePath().normalize());
    if (found == null) {
      throw new BadFileException(image, "has no row in the landmark table " + file);
    }
    return found;
  }

  private static List<String> coordinates() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < Landmarks.POINTS; i++) {
      names.add("x" + i);
      names.add("y" + i);
    }
    return List.copyOf(names);
  }

  private static CsvColumns columns() {
    List<String> names = new ArrayList<>(List.of("image"));
    names.addAll(COORDINATES);
    return new CsvColumns(names, List.of());
  }
}
