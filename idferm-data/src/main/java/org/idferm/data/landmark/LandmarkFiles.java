package org.idferm.data.landmark;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.idferm.core.face.Face;
import org.idferm.core.face.GrayImage;
import org.idferm.core.face.Landmarks;
import org.idferm.data.dataset.BadFileException;

/** Takes the landmarks that the data set ships: a file an image, or a table a person. */
public final class LandmarkFiles implements LandmarkSource {

  private final LandmarkTables tables = new LandmarkTables();

  /** Makes the source. */
  public LandmarkFiles() {}

  @Override
  public String key() {
    return LandmarkSources.FILES;
  }

  @Override
  public Landmarks locate(Face face, Supplier<GrayImage> image) {
    Path file =
        face.landmarks()
            .orElseThrow(
                () ->
                    new BadFileException(
                        face.image(),
                        "has no landmark file; give one with 68 lines 'x y', or set landmarks to"
                            + " face-api or dlib"));
    return LandmarkTables.isTable(file) ? tables.of(file, face.image()) : LandmarkFile.read(file);
  }

  @Override
  public Path origin(Face face) {
    return face.landmarks().orElse(face.image());
  }
}
