package org.idferm.data.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;

/**
 * The Extended Cohn-Kanade data set (paper, section 5), or any set in its layout:
 *
 * <pre>
 * cohn-kanade-images/S005/001/S005_001_00000001.png        every frame, neutral to apex
 * Emotion/S005/001/S005_001_00000011_emotion.txt           one number, for the last frame only
 * Landmarks/S005/001/S005_001_00000001_landmarks.txt       68 lines "x y" per frame; optional
 * </pre>
 *
 * <p>Names are compared whatever their case; hidden files and files of other kinds are passed over.
 * Seven classes are the labelled expressions in the last frames; eight add neutral from the first
 * frame of the labelled sequences. Sequences without an emotion file are not classified; they give
 * a neutral frame like all others.
 */
public final class CkPlus implements FaceDatasetProvider {

  /** Made by {@link java.util.ServiceLoader}. */
  public CkPlus() {}

  @Override
  public String name() {
    return "ckplus";
  }

  @Override
  public FaceSet open(Path root, DatasetOptions options) {
    CkPlusLayout layout = CkPlusLayout.find(root);
    Builder builder = new Builder(layout, options);
    CkPlusTree images = CkPlusTree.read(layout.images(), builder.problems::add);
    List<CkPlusSequence> sequences = CkPlusSequence.read(images, builder.problems::add);
    if (sequences.isEmpty()) {
      throw new DataException(
          "%s holds no images: expected S###/###/S###_###_########.png, found %s"
              .formatted(layout.images(), CkPlusLayout.contents(layout.images())));
    }
    CkPlusLabels labels =
        new CkPlusLabels(
            CkPlusTree.read(layout.emotions(), builder.problems::add), builder.problems::add);
    sequences.forEach(s -> builder.add(s, labels.of(s)));
    labels.reportUnclaimed(images);
    if (builder.queries.isEmpty() && builder.problems.isEmpty()) {
      throw new DataException(
          "%s labels no sequence: expected S###/###/S###_###_########_emotion.txt, found %s"
              .formatted(layout.emotions(), CkPlusLayout.contents(layout.emotions())));
    }
    List<Expression> classes =
        List.of(Expression.values()).stream()
            .filter(e -> options.classes() == 8 || e != Expression.NEUTRAL)
            .toList();
    return new FaceSet(
        name(),
        root,
        classes,
        builder.queries,
        builder.neutrals,
        sequences.size(),
        builder.problems);
  }

  /** Collects faces and problems while sequences come by. */
  private static final class Builder {
    final List<Face> queries = new ArrayList<>();
    final List<Face> neutrals = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    private final DatasetOptions options;
    private final CkPlusLandmarks landmarks;

    Builder(CkPlusLayout layout, DatasetOptions options) {
      this.options = options;
      this.landmarks =
          new CkPlusLandmarks(
              layout
                  .landmarks()
                  .map(folder -> CkPlusTree.read(folder, problems::add))
                  .orElse(new CkPlusTree(new TreeMap<>())));
    }

    void add(CkPlusSequence sequence, Optional<Expression> label) {
      Optional<Face> neutral = face(sequence, 0, Expression.NEUTRAL);
      neutral.ifPresent(neutrals::add);
      if (label.isEmpty()) {
        return;
      }
      int count = sequence.frames().size();
      if (count <= options.frames()) {
        Path first = sequence.frames().get(sequence.frames().firstKey());
        problems.add(
            new Problem(
                first.toAbsolutePath().getParent(),
                "expected a neutral first frame and %d more, found %d frames"
                    .formatted(options.frames(), count)));
        return;
      }
      for (int i = count - options.frames(); i < count; i++) {
        face(sequence, i, label.get()).ifPresent(queries::add);
      }
      if (options.classes() == 8) {
        neutral.ifPresent(queries::add);
      }
    }

    /**
     * The face at a position counted from 0; empty (and a problem) if its landmarks are missing.
     */
    private Optional<Face> face(CkPlusSequence sequence, int position, Expression expression) {
      SortedMap<Integer, Path> frames = sequence.frames();
      int number = List.copyOf(frames.keySet()).get(position);
      Path image = frames.get(number);
      Optional<Path> points = landmarks.of(sequence.name(), number);
      if (points.isEmpty() && landmarks.any()) {
        problems.add(new Problem(image, "has no landmark file, though other images have one"));
        return Optional.empty();
      }
      return Optional.of(
          new Face(image, sequence.subject(), expression, sequence.name(), position + 1, points));
    }
  }
}
