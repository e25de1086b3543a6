package org.idferm.data.dataset.ckplus;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.idferm.data.dataset.Listing;
import org.idferm.data.dataset.Problem;

/** Finds the landmark file of a frame. */
final class CkPlusLandmarks {

  private final Map<CkPlusFileName, Path> files = new HashMap<>();

  CkPlusLandmarks(CkPlusTree landmarks, Consumer<Problem> problems) {
    for (CkPlusTree.Sequence sequence : landmarks.sequences().values()) {
      for (Path file : sequence.files()) {
        CkPlusFileName.ofLandmarks(Listing.name(file)).ifPresent(n -> add(n, file, problems));
      }
    }
  }

  private void add(CkPlusFileName name, Path file, Consumer<Problem> problems) {
    Path other = files.putIfAbsent(name, file);
    if (other != null) {
      problems.accept(
          new Problem(file, "landmarks of frame %d are also in %s".formatted(name.frame(), other)));
    }
  }

  /** Whether the data set ships landmarks at all. */
  boolean any() {
    return !files.isEmpty();
  }

  Optional<Path> of(String sequence, int frame) {
    return Optional.ofNullable(files.get(new CkPlusFileName(sequence, frame)));
  }
}
