package org.idferm.data.dataset.ckplus;

import java.nio.file.Path;
import java.util.Optional;
import org.idferm.core.error.DataException;
import org.idferm.data.dataset.DatasetDirectory;
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

  /**
   * Finds the folders, whatever the case of their names.
   *
   * @throws DataException if the directory is missing, empty or laid out in another way
   */
  static CkPlusLayout find(Path root) {
    DatasetDirectory.require(root);
    Optional<Path> images = Listing.subdirectory(root, IMAGES);
    Optional<Path> emotions = Listing.subdirectory(root, EMOTIONS);
    if (images.isEmpty() || emotions.isEmpty()) {
      throw new DataException(
          "%s is not laid out like CK+: expected the folders %s, %s and optionally %s, found %s%s"
              .formatted(
                  root,
                  IMAGES,
                  EMOTIONS,
                  LANDMARKS,
                  DatasetDirectory.contents(root),
                  DatasetDirectory.hint(root, CkPlusLayout::looksRight)));
    }
    return new CkPlusLayout(images.get(), emotions.get(), Listing.subdirectory(root, LANDMARKS));
  }

  private static boolean looksRight(Path directory) {
    return Listing.subdirectory(directory, IMAGES).isPresent();
  }
}
