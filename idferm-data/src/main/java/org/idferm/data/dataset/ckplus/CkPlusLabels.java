package org.idferm.data.dataset.ckplus;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.idferm.core.face.Expression;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.Listing;
import org.idferm.data.dataset.Problem;

/** Finds and reads the emotion file of a sequence. */
final class CkPlusLabels {

  private final CkPlusTree emotions;
  private final Consumer<Problem> problems;

  CkPlusLabels(CkPlusTree emotions, Consumer<Problem> problems) {
    this.emotions = emotions;
    this.problems = problems;
  }

  /** The label of a sequence; empty if it has none, or none that can be used (a problem then). */
  Optional<Expression> of(CkPlusSequence sequence) {
    CkPlusTree.Sequence entry = emotions.sequences().get(sequence.name());
    if (entry == null) {
      return Optional.empty();
    }
    List<Path> files = textFiles(entry);
    if (files.isEmpty()) {
      return Optional.empty();
    }
    if (files.size() > 1) {
      String names = files.stream().map(Listing::name).collect(Collectors.joining(", "));
      return problem(entry.directory(), "expected at most one emotion file, found " + names);
    }
    Path file = files.get(0);
    int last = sequence.frames().lastKey();
    Optional<CkPlusFileName> name =
        CkPlusFileName.ofEmotion(Listing.name(file))
            .filter(n -> n.sequence().equals(sequence.name()) && n.frame() == last);
    if (name.isEmpty()) {
      return problem(
          file,
          "expected the label of the sequence's last frame, named %s_%08d_emotion.txt"
              .formatted(sequence.name().replace('/', '_'), last));
    }
    try {
      return Optional.of(EmotionFile.read(file));
    } catch (BadFileException e) {
      problems.accept(e.problem());
      return Optional.empty();
    }
  }

  /** Labels of sequences that have no images: a sign that images are missing. */
  void reportUnclaimed(CkPlusTree images) {
    emotions
        .sequences()
        .forEach(
            (name, entry) -> {
              if (!images.sequences().containsKey(name) && !textFiles(entry).isEmpty()) {
                problems.accept(
                    new Problem(
                        textFiles(entry).get(0),
                        "sequence " + name + " has a label but no images"));
              }
            });
  }

  private static List<Path> textFiles(CkPlusTree.Sequence entry) {
    return entry.files().stream()
        .filter(f -> Listing.name(f).toLowerCase(Locale.ROOT).endsWith(".txt"))
        .toList();
  }

  private Optional<Expression> problem(Path file, String message) {
    problems.accept(new Problem(file, message));
    return Optional.empty();
  }
}
