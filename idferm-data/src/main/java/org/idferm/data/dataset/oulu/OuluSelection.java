package org.idferm.data.dataset.oulu;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.idferm.core.error.DataException;
import org.idferm.data.dataset.DatasetDirectory;
import org.idferm.data.dataset.Listing;

/**
 * Which of the twelve recordings of everything are used.
 *
 * @param camera the camera
 * @param light the illumination
 * @param images the version of the images
 */
record OuluSelection(Camera camera, Light light, ImageKind images) {

  /**
   * Finds the directory with the people's folders.
   *
   * @throws DataException if there is none; says what was expected, what is there, and if a
   *     neighbouring directory looks right, which
   */
  Path find(Path root) {
    DatasetDirectory.require(root);
    if (!looksRight(root)) {
      throw new DataException(
          "%s is not laid out like Oulu-CASIA: expected the folder %s, found %s%s"
              .formatted(
                  root,
                  Arrays.stream(ImageKind.values())
                      .map(ImageKind::folder)
                      .collect(Collectors.joining(" or ")),
                  DatasetDirectory.contents(root),
                  DatasetDirectory.hint(root, OuluSelection::looksRight)));
    }
    Path kind = images.in(root).orElseThrow(() -> missing(root, images.folder(), "images", images));
    Path recorded = subdirectory(kind, camera.folder(), "camera", camera);
    return subdirectory(recorded, light.folder(), "light", light);
  }

  private static Path subdirectory(Path parent, String name, String option, Enum<?> value) {
    return Listing.subdirectory(parent, name)
        .orElseThrow(() -> missing(parent, name, option, value));
  }

  private static DataException missing(Path parent, String name, String option, Enum<?> value) {
    return new DataException(
        "%s: expected the folder %s (option %s is %s), found %s"
            .formatted(
                parent,
                name,
                option,
                value.name().toLowerCase(Locale.ROOT),
                DatasetDirectory.contents(parent)));
  }

  private static boolean looksRight(Path directory) {
    return Arrays.stream(ImageKind.values()).anyMatch(k -> k.in(directory).isPresent());
  }
}
