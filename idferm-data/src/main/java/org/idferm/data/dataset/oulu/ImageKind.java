package org.idferm.data.dataset.oulu;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.idferm.data.dataset.Listing;

/** The two versions of each image. */
enum ImageKind {
  /** Frames as recorded. */
  ORIGINAL("OriginalImg", "original"),
  /** Faces cut out by the authors. */
  PREPROCESSED("PreProcessImg", "pre[ _-]?process(?:ed)?");

  private final String folder;
  private final Pattern names;

  ImageKind(String folder, String names) {
    this.folder = folder;
    // Archives differ: "OriginalImg", "B_OriginalImg", "PreProcess Img", ...
    this.names =
        Pattern.compile(
            "(?:[a-z][ _-])?" + names + "[ _-]?(?:img|images?)", Pattern.CASE_INSENSITIVE);
  }

  /** The usual name of the folder. */
  String folder() {
    return folder;
  }

  /** The folder in a data set's directory. */
  Optional<Path> in(Path root) {
    return Listing.of(root).stream()
        .filter(e -> Files.isDirectory(e) && names.matcher(Listing.name(e)).matches())
        .findFirst();
  }
}
