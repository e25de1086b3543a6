package org.idferm.data.dataset;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Landmark files of a data set that comes without any: a folder {@code Landmarks} in its root in
 * which the folders of the images are repeated, with a file of 68 lines {@code x y} for an image,
 * named by the same frame number and ending in {@code .txt}. An addition of ours.
 */
public final class LandmarkFolder {

  private static final String NAME = "Landmarks";

  private final Path images;
  private final Optional<Path> folder;

  private LandmarkFolder(Path images, Optional<Path> folder) {
    this.images = images;
    this.folder = folder;
  }

  /**
   * Looks for landmarks.
   *
   * @param root the data set's directory
   * @param images the directory below it that holds all images to be used
   * @return the landmarks, if any, of those images
   * @throws org.idferm.core.error.DataException if a directory cannot be read
   */
  public static LandmarkFolder of(Path root, Path images) {
    Optional<Path> folder =
        Listing.subdirectory(root, NAME).flatMap(f -> below(f, root.relativize(images)));
    return new LandmarkFolder(images, folder);
  }

  /**
   * The landmark files of a recording.
   *
   * @param recording the directory of its images
   * @return files by frame number; empty if the data set has no landmarks at all
   * @throws org.idferm.core.error.DataException if a directory cannot be read
   */
  public Optional<Map<Integer, Path>> of(Path recording) {
    return folder.map(
        f ->
            below(f, images.relativize(recording))
                .<Map<Integer, Path>>map(FrameFiles::texts)
                .orElseGet(Map::of));
  }

  private static Optional<Path> below(Path directory, Path names) {
    Optional<Path> found = Optional.of(directory);
    for (Path name : names) {
      found = found.flatMap(d -> Listing.subdirectory(d, name.toString()));
    }
    return found;
  }
}
