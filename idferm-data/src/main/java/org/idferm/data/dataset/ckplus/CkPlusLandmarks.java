package org.idferm.data.dataset.ckplus;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.idferm.data.dataset.Listing;

/** Finds the landmark file of a frame. */
final class CkPlusLandmarks {

  private final Map<CkPlusFileName, Path> files = new HashMap<>();

  CkPlusLandmarks(CkPlusTree landmarks) {
    for (CkPlusTree.Sequence sequence : landmarks.sequences().values()) {
      for (Path file : sequence.files()) {
        CkPlusFileName.ofLandmarks(Listing.name(file)).ifPresent(n -> files.putIfAbsent(n, file));
      }
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
