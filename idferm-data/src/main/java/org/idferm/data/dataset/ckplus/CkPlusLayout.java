package org.idferm.data.dataset.ckplus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.idferm.core.error.DataException;
import org.idferm.data.dataset.Listing;

/**
 * The three folders of a CK+ directory.
 *
 * @param images subject / sequence / frame images
 * @param emotions subject / sequence / emotion file of the last frame
 * @param landmarks subject / sequence / landmark files, one per frame
 */
record CkPlusLayout(Path images, Path emotions, Optional<Path> landmarks) {

  static final String IMAGES = "cohn-kanade-images";
  static final String EMOTIONS = "Emotion";
  static final String LANDMARKS = "Landmarks";
  private static final int SHOWN = 5;

  /**
   * Finds the folders, whatever the case of their names.
   *
   * @throws DataException if the directory is missing, empty or laid out in another way
   */
  static CkPlusLayout find(Path root) {
    if (!Files.exists(root)) {
      throw new DataException(
          "%s: no such directory; give the data set's directory".formatted(root));
    }
    if (!Files.isDirectory(root)) {
      throw new DataException("%s: a file; expected the data set's directory".formatted(root));
    }
    Optional<Path> images = Listing.subdirectory(root, IMAGES);
    Optional<Path> emotions = Listing.subdirectory(root, EMOTIONS);
    if (images.isEmpty() || emotions.isEmpty()) {
      throw new DataException(
          "%s is not laid out like CK+: expected the folders %s, %s and optionally %s, found %s%s"
              .formatted(root, IMAGES, EMOTIONS, LANDMARKS, contents(root), hint(root)));
    }
    return new CkPlusLayout(images.get(), emotions.get(), Listing.subdirectory(root, LANDMARKS));
  }

  /** The first few entries of a directory, for messages. */
  static String contents(Path directory) {
    List<Path> entries = Listing.of(directory);
    if (entries.isEmpty()) {
      return "an empty directory";
    }
    String first =
        entries.stream()
            .limit(SHOWN)
            .map(e -> Listing.name(e) + (Files.isDirectory(e) ? "/" : ""))
            .collect(Collectors.joining(", "));
    int more = entries.size() - SHOWN;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  private static String hint(Path root) {
    Path parent = root.toAbsolutePath().normalize().getParent();
    if (parent != null && looksRight(parent)) {
      return "; did you mean its parent directory " + parent + "?";
    }
    return Listing.of(root).stream()
        .filter(e -> Files.isDirectory(e) && looksRight(e))
        .findFirst()
        .map(e -> "; did you mean " + e + "?")
        .orElse("");
  }

  private static boolean looksRight(Path directory) {
    return Files.isReadable(directory) && Listing.subdirectory(directory, IMAGES).isPresent();
  }
}
