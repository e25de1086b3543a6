package org.idferm.data.dataset.multipie;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.idferm.data.dataset.DatasetDirectory;
import org.idferm.data.dataset.Listing;
import org.idferm.data.dataset.Problem;

/** Finds everybody's folders: one in each session that the person came to. */
final class MultiPiePeople {

  private static final Pattern SUBJECT = Pattern.compile("\\d{3}");

  private MultiPiePeople() {}

  /**
   * Lists the people, none of their files.
   *
   * @return by subject, then by session, the person's folder
   */
  static SortedMap<String, SortedMap<Integer, Path>> of(
      MultiPieLayout layout, Consumer<Problem> problems) {
    SortedMap<String, SortedMap<Integer, Path>> people = new TreeMap<>();
    layout
        .sessions()
        .forEach(
            (session, multiview) -> {
              for (Path entry : DatasetDirectory.foldersAndImages(multiview)) {
                String name = Listing.name(entry);
                if (Files.isDirectory(entry) && SUBJECT.matcher(name).matches()) {
                  people.computeIfAbsent(name, n -> new TreeMap<>()).put(session, entry);
                } else {
                  problems.accept(
                      new Problem(entry, "expected folders of people such as 001 here"));
                }
              }
            });
    return people;
  }
}
