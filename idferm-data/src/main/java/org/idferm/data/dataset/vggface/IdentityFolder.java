package org.idferm.data.dataset.vggface;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.idferm.core.face.Face;
import org.idferm.data.dataset.DatasetDirectory;
import org.idferm.data.dataset.ListedFace;
import org.idferm.data.dataset.Listing;
import org.idferm.data.dataset.Problem;

/**
 * The folder of one identity.
 *
 * @param identity the folder's name
 * @param directory the folder
 * @param landmarks the identity's table of landmarks, if the set has such tables
 */
record IdentityFolder(String identity, Path directory, Optional<Path> landmarks) {

  /** The faces that the filter accepts, by name. What does not fit together is a problem. */
  List<ListedFace> faces(AttributeTable attributes, PairFilter filter, Consumer<Problem> problems) {
    if (landmarks.filter(file -> !Files.isRegularFile(file)).isPresent()) {
      problems.accept(
          new Problem(directory, "expected landmarks/%s.csv, as others have".formatted(identity)));
      return List.of();
    }
    SortedMap<String, Path> images = images(problems);
    AttributeTable.Rows rows = attributes.of(identity, images.keySet());
    List<ListedFace> faces = new ArrayList<>();
    images.forEach(
        (file, image) -> {
          FaceAttributes found = rows.attributes().get(file);
          if (!rows.named().contains(file)) {
            problems.accept(new Problem(image, "has no row in " + attributes.file()));
          } else if (found != null && filter.accepts(found)) {
            faces.add(new ListedFace(face(file, image, found), false, filter.isTarget(found)));
          }
        });
    return faces;
  }

  private SortedMap<String, Path> images(Consumer<Problem> problems) {
    SortedMap<String, Path> images = new TreeMap<>();
    for (Path entry : DatasetDirectory.foldersAndImages(directory)) {
      if (Files.isDirectory(entry)) {
        problems.accept(new Problem(entry, "expected images here, found a folder"));
      } else {
        images.put(Listing.name(entry), entry);
      }
    }
    return images;
  }

  private Face face(String file, Path image, FaceAttributes attributes) {
    return new Face(image, identity, attributes.expression(), identity + "/" + file, 1, landmarks);
  }
}
