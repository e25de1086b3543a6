package org.idferm.data.dataset.ckplus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.idferm.data.dataset.Listing;
import org.idferm.data.dataset.Problem;

/**
 * One recording of CK+, from neutral to apex.
 *
 * @param name subject and sequence, for example {@code S005/001}
 * @param frames images by frame number, which may have gaps
 */
record CkPlusSequence(String name, SortedMap<Integer, Path> frames) {

  /** The sequences of the image folder, in ascending order. Files that do not fit are problems. */
  static List<CkPlusSequence> read(CkPlusTree images, Consumer<Problem> problems) {
    List<CkPlusSequence> sequences = new ArrayList<>();
    images
        .sequences()
        .forEach(
            (name, files) -> {
              SortedMap<Integer, Path> frames = frames(name, files.files(), problems);
              if (frames.isEmpty()) {
                problems.accept(
                    new Problem(
                        files.directory(),
                        "expected images such as %s_00000001.png, found %s"
                            .formatted(
                                name.replace('/', '_'), CkPlusLayout.contents(files.directory()))));
              } else {
                sequences.add(new CkPlusSequence(name, frames));
              }
            });
    return sequences;
  }

  String subject() {
    return name.substring(0, name.indexOf('/'));
  }

  private static SortedMap<Integer, Path> frames(
      String sequence, List<Path> files, Consumer<Problem> problems) {
    SortedMap<Integer, Path> frames = new TreeMap<>();
    for (Path file : files) {
      String fileName = Listing.name(file);
      if (!CkPlusFileName.isImage(fileName)) {
        continue;
      }
      Optional<CkPlusFileName> parsed =
          CkPlusFileName.ofImage(fileName).filter(n -> n.sequence().equals(sequence));
      if (parsed.isEmpty()) {
        problems.accept(
            new Problem(
                file,
                "expected a name such as %s_00000001.png (or .jpg) here"
                    .formatted(sequence.replace('/', '_'))));
      } else if (frames.putIfAbsent(parsed.get().frame(), file) != null) {
        problems.accept(
            new Problem(file, "frame %d is there twice".formatted(parsed.get().frame())));
      }
    }
    return frames;
  }
}
