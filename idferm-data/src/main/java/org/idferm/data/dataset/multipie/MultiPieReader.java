package org.idferm.data.dataset.multipie;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Expression;
import org.idferm.data.dataset.DatasetDirectory;
import org.idferm.data.dataset.FaceDatasetReader;
import org.idferm.data.dataset.Factor;
import org.idferm.data.dataset.ListedFace;
import org.idferm.data.dataset.Listing;
import org.idferm.data.dataset.Problem;
import org.idferm.data.dataset.PublishedCounts;

/**
 * Lists a directory in Multi-PIE's layout (paper, section 5):
 *
 * <pre>
 * data/session01/multiview/001/02/05_1/001_01_02_051_07.png
 *      session             person recording camera
 * landmarks/001.csv        image,x0,y0,...,x67,y67 for all images of a person; optional, our addition
 * </pre>
 *
 * <p>A person's folders are opened when the stream arrives at the person. Folders of cameras and
 * recordings that are not used are not opened.
 */
final class MultiPieReader implements FaceDatasetReader {

  /**
   * The paper, section 2; its text says 204,156 images elsewhere, 50 fewer than the sum of these.
   */
  private static final PublishedCounts PUBLISHED =
      new PublishedCounts(
          "Liu et al. 2019",
          OptionalInt.of(337),
          OptionalInt.empty(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          OptionalInt.of(204_156),
          Map.of(),
          Map.of(
              Expression.NEUTRAL, 114_305,
              Expression.SURPRISE, 19_817,
              Expression.DISGUST, 22_696,
              Expression.HAPPY, 47_388));

  private final String name;
  private final MultiPieSelection selection;

  MultiPieReader(String name, MultiPieSelection selection) {
    this.name = name;
    this.selection = selection;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Expression> classes() {
    return selection.expressions();
  }

  @Override
  public Optional<PublishedCounts> published() {
    return Optional.of(PUBLISHED);
  }

  @Override
  public List<Factor> factors() {
    return List.of(
        factor("session", "%02d", MultiPieName::session),
        factor("camera", "%s", n -> n.camera().directory() + angle(n)),
        factor("light", "%02d", MultiPieName::illumination));
  }

  private static String angle(MultiPieName name) {
    return String.format(Locale.ROOT, " %+d°", name.camera().angle());
  }

  private static Factor factor(String name, String format, Function<MultiPieName, Object> value) {
    return new Factor(
        name,
        f ->
            MultiPieName.of(f.image())
                .map(n -> String.format(Locale.ROOT, format, value.apply(n)))
                .orElse("?"));
  }

  @Override
  public Stream<ListedFace> list(Path root, Consumer<Problem> problems) {
    MultiPieLayout layout = MultiPieLayout.find(root, selection.sessions(), problems);
    SortedMap<String, SortedMap<Integer, Path>> people = MultiPiePeople.of(layout, problems);
    if (people.isEmpty()) {
      Path first = layout.sessions().get(layout.sessions().firstKey());
      throw new DataException(
          "%s holds no people: expected folders such as 001, found %s"
              .formatted(first, DatasetDirectory.contents(first)));
    }
    Optional<Map<String, Path>> tables = layout.landmarks().map(MultiPieReader::tables);
    return people.entrySet().stream()
        .flatMap(person -> faces(person.getKey(), person.getValue(), tables, problems).stream());
  }

  private List<ListedFace> faces(
      String subject,
      SortedMap<Integer, Path> sessions,
      Optional<Map<String, Path>> tables,
      Consumer<Problem> problems) {
    Optional<Path> table = tables.map(t -> t.get(subject + ".CSV"));
    if (tables.isPresent() && table.isEmpty()) {
      problems.accept(
          new Problem(
              sessions.get(sessions.firstKey()),
              "expected landmarks/%s.csv, as other people have".formatted(subject)));
      return List.of();
    }
    return new MultiPiePerson(subject, table, selection, problems).faces(sessions);
  }

  private static Map<String, Path> tables(Path landmarks) {
    Map<String, Path> tables = new HashMap<>();
    Listing.of(landmarks).forEach(file -> tables.put(Listing.upperCaseName(file), file));
    return tables;
  }
}
