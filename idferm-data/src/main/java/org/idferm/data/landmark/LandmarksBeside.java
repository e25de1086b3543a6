package org.idferm.data.landmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.idferm.data.dataset.Listing;

/** Finds the landmark file that lies beside an image. */
public final class LandmarksBeside {

  private static final List<String> ENDINGS = List.of("_landmarks.txt", ".txt", ".pts");

  private LandmarksBeside() {}

  /**
   * Looks for a file that has the image's name, but ends as landmark files do.
   *
   * @param image an image file
   * @return {@code NAME_landmarks.txt}, {@code NAME.txt} or {@code NAME.pts}, the first that there
   *     is
   */
  public static Optional<Path> of(Path image) {
    String stem = Listing.stem(image);
    return ENDINGS.stream()
        .map(ending -> image.resolveSibling(stem + ending))
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
