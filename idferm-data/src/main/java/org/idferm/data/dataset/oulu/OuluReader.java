package org.idferm.data.dataset.oulu;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Expression;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.DatasetDirectory;
import org.idferm.data.dataset.FaceDatasetReader;
import org.idferm.data.dataset.FrameFiles;
import org.idferm.data.dataset.LandmarkFolder;
import org.idferm.data.dataset.ListedFace;
import org.idferm.data.dataset.Problem;
import org.idferm.data.dataset.PublishedCounts;
import org.idferm.data.dataset.Recording;
import org.idferm.data.dataset.Subfolders;

/**
 * Lists a directory in Oulu-CASIA's layout (paper, section 5):
 *
 * <pre>
 * OriginalImg/VL/Strong/P001/Anger/000.jpeg                 every frame, neutral to apex
 * Landmarks/OriginalImg/VL/Strong/P001/Anger/000.txt        68 lines "x y"; optional, our addition
 * </pre>
 *
 * <p>Names are compared whatever their case; hidden files and files of other kinds are passed over.
 */
final class OuluReader implements FaceDatasetReader {

  private static final Pattern PERSON = Pattern.compile("P\\d+");

  /** Folder names in upper case. */
  private static final Map<String, Expression> FOLDERS =
      Map.of(
          "ANGER", Expression.ANGER,
          "DISGUST", Expression.DISGUST,
          "FEAR", Expression.FEAR,
          "HAPPINESS", Expression.HAPPY,
          "SADNESS", Expression.SADNESS,
          "SURPRISE", Expression.SURPRISE);

  private static final int PEOPLE = 80;
  private static final int SEQUENCES = 480;

  private final String name;
  private final OuluSelection selection;
  private final int frames;

  OuluReader(String name, OuluSelection selection, int frames) {
    this.name = name;
    this.selection = selection;
    this.frames = frames;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Expression> classes() {
    return Expression.basic();
  }

  /** Zhao et al., "Facial expression recognition from near-infrared videos", 2011. */
  @Override
  public Optional<PublishedCounts> published() {
    return Optional.of(
        new PublishedCounts(
            "Zhao et al. 2011",
            OptionalInt.of(PEOPLE),
            OptionalInt.of(PEOPLE),
            OptionalInt.of(SEQUENCES),
            OptionalInt.of(SEQUENCES),
            OptionalInt.of(SEQUENCES * frames),
            classes().stream().collect(Collectors.toMap(e -> e, e -> PEOPLE))));
  }

  @Override
  public Stream<ListedFace> list(Path root, Consumer<Problem> problems) {
    Path directory = selection.find(root);
    LandmarkFolder landmarks = LandmarkFolder.of(root, directory);
    SortedMap<String, Path> people =
        Subfolders.of(directory, OuluReader::person, "people's folders such as P001", problems);
    if (people.isEmpty()) {
      throw new DataException(
          "%s holds nobody: expected folders such as P001, found %s"
              .formatted(directory, DatasetDirectory.contents(directory)));
    }
    return people.entrySet().stream()
        .flatMap(p -> faces(p.getKey(), p.getValue(), landmarks, problems).stream());
  }

  private static Optional<String> person(String folder) {
    return Optional.of(folder).filter(f -> PERSON.matcher(f).matches());
  }

  private List<ListedFace> faces(
      String person, Path folder, LandmarkFolder landmarks, Consumer<Problem> problems) {
    List<ListedFace> faces = new ArrayList<>();
    try {
      Subfolders.of(
              folder,
              f -> Optional.ofNullable(FOLDERS.get(f)),
              "expressions' folders such as Happiness",
              problems)
          .forEach((e, f) -> faces.addAll(faces(person, e, f, landmarks, problems)));
    } catch (BadFileException e) {
      problems.accept(e.problem());
    }
    return faces;
  }

  private List<ListedFace> faces(
      String person,
      Expression expression,
      Path folder,
      LandmarkFolder landmarks,
      Consumer<Problem> problems) {
    SortedMap<Integer, Path> images = FrameFiles.images(folder, problems);
    if (images.size() <= frames) {
      problems.accept(
          new Problem(
              folder,
              "expected a neutral first frame and %d more, found %d images"
                  .formatted(frames, images.size())));
      return List.of();
    }
    Recording recording =
        Recording.ofImages(person, person + "/" + expression.label(), images, landmarks.of(folder));
    return recording.faces(expression, images.size() - frames + 1, frames, problems);
  }
}
