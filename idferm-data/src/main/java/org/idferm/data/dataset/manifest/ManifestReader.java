package org.idferm.data.dataset.manifest;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Expression;
import org.idferm.data.csv.CsvColumns;
import org.idferm.data.csv.CsvFile;
import org.idferm.data.csv.CsvRows;
import org.idferm.data.dataset.ClassChoice;
import org.idferm.data.dataset.DatasetDirectory;
import org.idferm.data.dataset.FaceDatasetReader;
import org.idferm.data.dataset.ListedFace;
import org.idferm.data.dataset.Listing;
import org.idferm.data.dataset.Problem;

/**
 * Reads a manifest twice: once to see where each person's rows stand, then person by person. Rows
 * may come in any order.
 */
final class ManifestReader implements FaceDatasetReader {

  private static final CsvColumns COLUMNS =
      new CsvColumns(
          List.of(ManifestRow.IMAGE, ManifestRow.SUBJECT, ManifestRow.EXPRESSION),
          List.of(ManifestRow.SEQUENCE, ManifestRow.FRAME, ManifestRow.LANDMARKS));

  private final String name;
  private final String fileName;
  private final ClassChoice choice;

  ManifestReader(String name, String fileName, ClassChoice choice) {
    this.name = name;
    this.fileName = fileName;
    this.choice = choice;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Expression> classes() {
    return choice.classes();
  }

  @Override
  public Stream<ListedFace> list(Path root, Consumer<Problem> problems) {
    Path file = manifest(root);
    CsvFile table = CsvFile.open(file, COLUMNS);
    ManifestIndex index = ManifestIndex.of(table, problems);
    if (index.people().isEmpty()) {
      throw new DataException(
          "%s lists no image: expected a row 'image,subject,expression' for each".formatted(file));
    }
    ManifestPeople people =
        new ManifestPeople(table, new RelativeFiles(file), choice, index.repeated(), problems);
    // The rows that cannot be read have been reported when the index was made.
    CsvRows rows = table.rows(unreadable -> {});
    return index.people().entrySet().stream()
        .flatMap((Map.Entry<String, RowBlocks> e) -> people.faces(e.getKey(), e.getValue(), rows))
        .onClose(rows::close);
  }

  private Path manifest(Path root) {
    if (Files.isRegularFile(root)) {
      return root;
    }
    DatasetDirectory.require(root);
    Path file = inside(root);
    if (!Files.exists(file)) {
      String tables =
          Listing.of(root).stream()
              .map(Listing::name)
              .filter(n -> n.toLowerCase(Locale.ROOT).endsWith(".csv"))
              .map("; did you mean to give it as option file: %s?"::formatted)
              .limit(1)
              .collect(Collectors.joining());
      throw new DataException(
          "%s holds no manifest: expected %s, found %s%s"
              .formatted(root, fileName, DatasetDirectory.contents(root), tables));
    }
    return file;
  }

  private Path inside(Path root) {
    try {
      return root.resolve(fileName);
    } catch (InvalidPathException e) {
      throw new ConfigurationException(
          "option file of data set %s must be a file's name, found '%s'".formatted(name, fileName),
          e);
    }
  }
}
