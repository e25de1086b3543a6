package org.idferm.data.dataset.ckplus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.data.dataset.FaceDatasetReader;
import org.idferm.data.dataset.ListedFace;
import org.idferm.data.dataset.Problem;
import org.idferm.data.dataset.PublishedCounts;

/**
 * Lists a directory in CK+'s layout (paper, section 5):
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
final class CkPlusReader implements FaceDatasetReader {

  /** Lucey et al., "The Extended Cohn-Kanade Dataset (CK+)", CVPR Workshops 2010. */
  private static final PublishedCounts PUBLISHED =
      new PublishedCounts(
          "Lucey et al. 2010",
          OptionalInt.of(123),
          OptionalInt.of(118),
          OptionalInt.of(593),
          OptionalInt.of(327),
          OptionalInt.empty(),
          Map.of(
              Expression.ANGER, 45,
              Expression.CONTEMPT, 18,
              Expression.DISGUST, 59,
              Expression.FEAR, 25,
              Expression.HAPPY, 69,
              Expression.SADNESS, 28,
              Expression.SURPRISE, 83));

  private final String name;
  private final boolean withNeutral;
  private final int frames;

  CkPlusReader(String name, boolean withNeutral, int frames) {
    this.name = name;
    this.withNeutral = withNeutral;
    this.frames = frames;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Expression> classes() {
    return Expression.ofCkPlus().stream()
        .filter(e -> withNeutral || e != Expression.NEUTRAL)
        .toList();
  }

  @Override
  public Optional<PublishedCounts> published() {
    return Optional.of(PUBLISHED);
  }

  @Override
  public Stream<ListedFace> list(Path root, Consumer<Problem> problems) {
    AtomicBoolean sound = new AtomicBoolean(true);
    Consumer<Problem> noted =
        problem -> {
          sound.set(false);
          problems.accept(problem);
        };
    CkPlusLayout layout = CkPlusLayout.find(root);
    Builder builder = new Builder(layout, noted);
    CkPlusTree images = CkPlusTree.read(layout.images(), noted);
    List<CkPlusSequence> sequences = CkPlusSequence.read(images, noted);
    if (sequences.isEmpty()) {
      throw new DataException(
          "%s holds no images: expected S###/###/S###_###_########.png, found %s"
              .formatted(layout.images(), CkPlusLayout.contents(layout.images())));
    }
    CkPlusLabels labels = new CkPlusLabels(CkPlusTree.read(layout.emotions(), noted), noted);
    sequences.forEach(s -> builder.add(s, labels.of(s)));
    labels.reportUnclaimed(images);
    if (!builder.anyQuery && sound.get()) {
      throw new DataException(
          "%s labels no sequence: expected S###/###/S###_###_########_emotion.txt, found %s"
              .formatted(layout.emotions(), CkPlusLayout.contents(layout.emotions())));
    }
    return builder.faces.stream();
  }

  /** Collects faces and problems while sequences come by. */
  private final class Builder {
    final List<ListedFace> faces = new ArrayList<>();
    boolean anyQuery;
    private final Consumer<Problem> problems;
    private final CkPlusLandmarks landmarks;

    Builder(CkPlusLayout layout, Consumer<Problem> problems) {
      this.problems = problems;
      this.landmarks =
          new CkPlusLandmarks(
              layout
                  .landmarks()
                  .map(folder -> CkPlusTree.read(folder, problems))
                  .orElse(new CkPlusTree(new TreeMap<>())));
    }

    void add(CkPlusSequence sequence, Optional<Expression> label) {
      boolean classified = label.isPresent() && enoughFrames(sequence);
      face(sequence, 0, Expression.NEUTRAL)
          .ifPresent(f -> faces.add(new ListedFace(f, withNeutral && classified, true)));
      if (!classified) {
        return;
      }
      int count = sequence.frames().size();
      for (int i = count - frames; i < count; i++) {
        face(sequence, i, label.get()).ifPresent(f -> faces.add(new ListedFace(f, true, false)));
      }
      anyQuery = true;
    }

    private boolean enoughFrames(CkPlusSequence sequence) {
      int count = sequence.frames().size();
      if (count > frames) {
        return true;
      }
      Path first = sequence.frames().get(sequence.frames().firstKey());
      problems.accept(
          new Problem(
              first.toAbsolutePath().getParent(),
              "expected a neutral first frame and %d more, found %d frames"
                  .formatted(frames, count)));
      return false;
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
        problems.accept(new Problem(image, "has no landmark file, though other images have one"));
        return Optional.empty();
      }
      return Optional.of(
          new Face(image, sequence.subject(), expression, sequence.name(), position + 1, points));
    }
  }
}
