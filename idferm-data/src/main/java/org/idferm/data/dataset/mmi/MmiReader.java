package org.idferm.data.dataset.mmi;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.idferm.core.face.Expression;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.FaceDatasetReader;
import org.idferm.data.dataset.LandmarkFolder;
import org.idferm.data.dataset.ListedFace;
import org.idferm.data.dataset.Problem;
import org.idferm.data.dataset.PublishedCounts;
import org.idferm.data.dataset.Recording;

/**
 * Lists a directory in MMI's layout (paper, section 5):
 *
 * <pre>
 * Sessions/1/session.xml, Sessions/1/S001-001.xml           metadata: emotion, view, subject
 * Sessions/1/S001-001.avi                                   neutral, apex, neutral
 * Sessions/1/S001-001/00001.png                             or its frames, extracted
 * Landmarks/Sessions/1/S001-001/00001.txt                   68 lines "x y"; optional, our addition
 * </pre>
 *
 * <p>Queries are the frames around the middle: of n frames, number n/2 + 1 rounded down. The first
 * frame is neutral. Sessions that are not frontal or of none of the six expressions are left out.
 * Names are compared whatever their case.
 */
final class MmiReader implements FaceDatasetReader {

  private static final PublishedCounts PUBLISHED =
      new PublishedCounts(
          "Liu et al. 2019",
          OptionalInt.of(31),
          OptionalInt.of(31),
          OptionalInt.of(213),
          OptionalInt.of(208),
          OptionalInt.of(624),
          Map.of());

  private final String name;
  private final MmiFrames frames;
  private final int count;

  MmiReader(String name, MmiFrames frames, int count) {
    this.name = name;
    this.frames = frames;
    this.count = count;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Expression> classes() {
    return Expression.basic();
  }

  @Override
  public Optional<PublishedCounts> published() {
    return Optional.of(PUBLISHED);
  }

  @Override
  public List<String> remarks(Path root) {
    return MmiSessions.read(MmiSessions.folder(root), problem -> {}).remarks();
  }

  @Override
  public Stream<ListedFace> list(Path root, Consumer<Problem> problems) {
    Path folder = MmiSessions.folder(root);
    LandmarkFolder landmarks = LandmarkFolder.of(root, folder);
    return MmiSessions.read(folder, problems).bySubject().values().stream()
        .flatMap(List::stream)
        .flatMap(s -> faces(s, landmarks, problems).stream());
  }

  private List<ListedFace> faces(
      MmiSession session, LandmarkFolder landmarks, Consumer<Problem> problems) {
    try {
      Recording recording = frames.of(session, landmarks, problems);
      int there = recording.images().size();
      if (there < count + 2) {
        throw new BadFileException(
            session.directory(),
            "expected a neutral first and last frame and %d between them, found %d frames"
                .formatted(count, there));
      }
      int middle = there / 2 + 1;
      return recording.faces(session.expression(), middle - count / 2, count, problems);
    } catch (BadFileException e) {
      problems.accept(e.problem());
      return List.of();
    }
  }
}
