package org.idferm.data.dataset.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Expression;
import org.idferm.data.dataset.DatasetDirectory;
import org.idferm.data.dataset.ExpressionNames;
import org.idferm.data.dataset.Listing;
import org.idferm.data.dataset.Problem;

/**
 * The folders of a data set, without their images.
 *
 * @param people each person's folders; with the person first, one that holds those of the
 *     expressions, otherwise one for each expression
 * @param personFirst which order the folders have
 */
record FolderTree(SortedMap<String, List<Path>> people, boolean personFirst) {

  private static final String LAYOUT =
      "%s is laid out in another way: expected EXPRESSION/PERSON/*.png or"
          + " PERSON/EXPRESSION/*.png, found %s%s";

  /** A folder of images. */
  record Images(Path folder, Expression expression) {}

  /**
   * Lists one level of folders if the person comes first, two otherwise.
   *
   * @throws DataException if there are no such folders
   */
  static FolderTree of(Path root, FolderOrder order, Consumer<Problem> problems) {
    DatasetDirectory.require(root);
    boolean personFirst =
        switch (order) {
          case PERSON_FIRST -> true;
          case EXPRESSION_FIRST -> false;
          case AUTO -> !anyExpression(root);
        };
    SortedMap<String, List<Path>> people = new TreeMap<>();
    for (Path top : directories(root, problems)) {
      if (personFirst) {
        add(people, top);
      } else if (expression(top, problems)) {
        directories(top, problems).forEach(person -> add(people, person));
      }
    }
    boolean right =
        personFirst
            ? people.values().stream().flatMap(List::stream).anyMatch(FolderTree::isPerson)
            : !people.isEmpty();
    if (!right) {
      throw new DataException(
          LAYOUT.formatted(
              root,
              DatasetDirectory.contents(root),
              DatasetDirectory.hint(root, FolderTree::anyExpression)));
    }
    reportSpellings(people, problems);
    return new FolderTree(people, personFirst);
  }

  /** The folders with a person's images, by expression. */
  List<Images> images(String person, Consumer<Problem> problems) {
    List<Images> images = new ArrayList<>();
    for (Path folder : people.get(person)) {
      if (personFirst) {
        for (Path inner : directories(folder, problems)) {
          if (expression(inner, problems)) {
            images.add(new Images(inner, expressionOf(inner)));
          }
        }
      } else {
        images.add(new Images(folder, expressionOf(folder.getParent())));
      }
    }
    return images;
  }

  private static void add(SortedMap<String, List<Path>> people, Path folder) {
    people.computeIfAbsent(Listing.name(folder), p -> new ArrayList<>()).add(folder);
  }

  private static boolean anyExpression(Path directory) {
    return Listing.of(directory).stream()
        .anyMatch(e -> Files.isDirectory(e) && ExpressionNames.find(Listing.name(e)).isPresent());
  }

  /** Whether a folder holds images by expression; else the data set's folder may lie deeper. */
  private static boolean isPerson(Path directory) {
    return Listing.of(directory).stream()
        .filter(e -> Files.isDirectory(e) && ExpressionNames.find(Listing.name(e)).isPresent())
        .flatMap(e -> Listing.of(e).stream())
        .anyMatch(e -> DatasetDirectory.isImageName(Listing.name(e)) && !Files.isDirectory(e));
  }

  private static Expression expressionOf(Path folder) {
    return ExpressionNames.find(Listing.name(folder)).orElseThrow();
  }

  private static boolean expression(Path folder, Consumer<Problem> problems) {
    boolean known = ExpressionNames.find(Listing.name(folder)).isPresent();
    if (!known) {
      problems.accept(
          new Problem(
              folder,
              "expected a folder named like an expression here: "
                  + ExpressionNames.unknown(Listing.name(folder))));
    }
    return known;
  }

  /** Images above the folders that tell whose they are and what they show cannot be used. */
  private static List<Path> directories(Path directory, Consumer<Problem> problems) {
    List<Path> entries = Listing.of(directory);
    entries.stream()
        .filter(e -> !Files.isDirectory(e) && DatasetDirectory.isImageName(Listing.name(e)))
        .forEach(e -> problems.accept(new Problem(e, "expected folders here, found an image")));
    return entries.stream().filter(Files::isDirectory).toList();
  }

  private static void reportSpellings(
      SortedMap<String, List<Path>> people, Consumer<Problem> problems) {
    Map<String, Path> spellings = new HashMap<>();
    people.forEach(
        (person, folders) -> {
          Path other = spellings.putIfAbsent(person.toLowerCase(Locale.ROOT), folders.get(0));
          if (other != null) {
            problems.accept(
                new Problem(
                    folders.get(0),
                    "the same person as %s? write a person always in the same case"
                        .formatted(other)));
          }
        });
  }
}
