package org.idferm.data.dataset.vggface;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.data.dataset.DatasetDirectory;
import org.idferm.data.dataset.FaceDatasetReader;
import org.idferm.data.dataset.ListedFace;
import org.idferm.data.dataset.Listing;
import org.idferm.data.dataset.Problem;

/**
 * Lists folders of identities:
 *
 * <pre>
 * n000002/0001_01.jpg      a folder for each identity
 * attributes.csv           image,neutral,happy,...,pan,tilt,blur,eyeglasses
 * landmarks/n000002.csv    image,x0,y0,...,x67,y67; optional
 * </pre>
 *
 * <p>A face that fits the filter of targets is a target; one that fits the filter of inputs is an
 * input; the others are left out, as the options say. An identity's folder is opened when the
 * stream arrives there.
 */
final class VggFaceReader implements FaceDatasetReader {

  private static final String LANDMARKS = "landmarks";

  private final String name;
  private final String table;
  private final FaceFilter targets;
  private final double minNeutral;
  private final FaceFilter inputs;

  VggFaceReader(
      String name, String table, FaceFilter targets, double minNeutral, FaceFilter inputs) {
    this.name = name;
    this.table = table;
    this.targets = targets;
    this.minNeutral = minNeutral;
    this.inputs = inputs;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Expression> classes() {
    return List.of();
  }

  @Override
  public Stream<ListedFace> list(Path root, Consumer<Problem> problems) {
    DatasetDirectory.require(root);
    if (!looksRight(root)) {
      throw new DataException(
          "%s is not laid out like VGG-Face: expected a table %s and a folder for each identity,"
                  .formatted(root, table)
              + " found %s%s"
                  .formatted(
                      DatasetDirectory.contents(root),
                      DatasetDirectory.hint(root, this::looksRight)));
    }
    AttributeTable attributes = AttributeTable.open(root.resolve(table), problems);
    SortedMap<String, Path> folders = folders(root, problems);
    attributes.reportMissing(folders.keySet());
    Optional<Path> landmarks = Listing.subdirectory(root, LANDMARKS);
    return folders.entrySet().stream()
        .flatMap(f -> faces(f.getKey(), f.getValue(), attributes, landmarks, problems).stream());
  }

  private boolean looksRight(Path directory) {
    return Files.isRegularFile(directory.resolve(table));
  }

  private SortedMap<String, Path> folders(Path root, Consumer<Problem> problems) {
    SortedMap<String, Path> folders = new TreeMap<>();
    Map<String, Path> anyCase = new TreeMap<>();
    for (Path entry : Listing.of(root)) {
      if (Files.isDirectory(entry) && !Listing.name(entry).equalsIgnoreCase(LANDMARKS)) {
        Path other = anyCase.putIfAbsent(Listing.upperCaseName(entry), entry);
        if (other == null) {
          folders.put(Listing.name(entry), entry);
        } else {
          problems.accept(new Problem(entry, "the same identity in another case is in " + other));
        }
      } else if (DatasetDirectory.isImageName(Listing.name(entry))) {
        problems.accept(new Problem(entry, "an image outside a folder of an identity"));
      }
    }
    return folders;
  }

  private List<ListedFace> faces(
      String identity,
      Path folder,
      AttributeTable attributes,
      Optional<Path> landmarks,
      Consumer<Problem> problems) {
    SortedMap<String, Path> images = new TreeMap<>();
    for (Path entry : Listing.of(folder)) {
      if (Files.isDirectory(entry)) {
        problems.accept(new Problem(entry, "expected images here, found a folder"));
      } else if (DatasetDirectory.isImageName(Listing.name(entry))) {
        images.put(Listing.name(entry), entry);
      }
    }
    Optional<Path> points = landmarks.map(l -> l.resolve(identity + ".csv"));
    if (points.filter(p -> !Files.isRegularFile(p)).isPresent()) {
      problems.accept(
          new Problem(folder, "expected landmarks/%s.csv, as others have".formatted(identity)));
      return List.of();
    }
    AttributeTable.Rows rows = attributes.of(identity, images.keySet());
    List<ListedFace> faces = new ArrayList<>();
    images.forEach(
        (file, image) -> {
          FaceAttributes found = rows.attributes().get(file);
          if (!rows.named().contains(file)) {
            problems.accept(new Problem(image, "has no row in " + table));
          } else if (found != null && (isTarget(found) || inputs.accepts(found))) {
            String sequence = identity + "/" + file;
            Face face = new Face(image, identity, found.expression(), sequence, 1, points);
            faces.add(new ListedFace(face, false, isTarget(found)));
          }
        });
    return faces;
  }

  private boolean isTarget(FaceAttributes face) {
    return face.expression() == Expression.NEUTRAL
        && face.neutral() >= minNeutral
        && targets.accepts(face);
  }
}
