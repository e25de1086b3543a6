package org.idferm.data.dataset.vggface;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Expression;
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
  private final PairFilter filter;

  VggFaceReader(String name, String table, PairFilter filter) {
    this.name = name;
    this.table = table;
    this.filter = filter;
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
        .map(f -> folder(f.getKey(), f.getValue(), landmarks))
        .flatMap(folder -> folder.faces(attributes, filter, problems).stream());
  }

  private static IdentityFolder folder(String identity, Path folder, Optional<Path> landmarks) {
    return new IdentityFolder(identity, folder, landmarks.map(l -> l.resolve(identity + ".csv")));
  }

  private boolean looksRight(Path directory) {
    return Files.isRegularFile(directory.resolve(table));
  }

  private SortedMap<String, Path> folders(Path root, Consumer<Problem> problems) {
    SortedMap<String, Path> folders = new TreeMap<>();
    Map<String, Path> anyCase = new TreeMap<>();
    for (Path entry : DatasetDirectory.foldersAndImages(root)) {
      if (!Files.isDirectory(entry)) {
        problems.accept(new Problem(entry, "an image outside a folder of an identity"));
      } else if (!Listing.name(entry).equalsIgnoreCase(LANDMARKS)) {
        Path other = anyCase.putIfAbsent(Listing.upperCaseName(entry), entry);
        if (other == null) {
          folders.put(Listing.name(entry), entry);
        } else {
          problems.accept(new Problem(entry, "the same identity in another case is in " + other));
        }
      }
    }
    return folders;
  }
}
