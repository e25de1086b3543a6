package org.idferm.data.dataset.multipie;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.idferm.core.error.DataException;
import org.idferm.data.dataset.DatasetDirectory;
import org.idferm.data.dataset.Listing;
import org.idferm.data.dataset.Problem;

/**
 * The folders of a Multi-PIE directory.
 *
 * @param sessions the folder {@code multiview} of each session, by the session's number
 * @param landmarks the folder with a table of landmarks for each person; our addition
 */
record MultiPieLayout(SortedMap<Integer, Path> sessions, Optional<Path> landmarks) {

  private static final Pattern SESSION =
      Pattern.compile("session0?(\\d)", Pattern.CASE_INSENSITIVE);

  /**
   * Finds the folders, whatever the case of their names.
   *
   * @param wanted numbers of sessions; empty for all that are there
   * @param problems told of sessions that are missing or cannot be used
   * @throws DataException if the directory is missing, empty or laid out in another way
   */
  static MultiPieLayout find(Path root, List<Integer> wanted, Consumer<Problem> problems) {
    DatasetDirectory.require(root);
    Optional<Path> data = Listing.subdirectory(root, "data");
    if (data.isEmpty() || !hasSessions(data.get())) {
      throw new DataException(
          "%s is not laid out like Multi-PIE: expected folders such as data/session01/multiview,"
                  .formatted(root)
              + " found %s%s"
                  .formatted(
                      DatasetDirectory.contents(data.orElse(root)),
                      DatasetDirectory.hint(root, MultiPieLayout::looksRight)));
    }
    SortedMap<Integer, Path> sessions = sessions(data.get(), wanted, problems);
    if (sessions.isEmpty()) {
      throw new DataException(
          "%s has none of the sessions asked for, with a folder multiview: found %s"
              .formatted(data.get(), DatasetDirectory.contents(data.get())));
    }
    return new MultiPieLayout(sessions, Listing.subdirectory(root, "landmarks"));
  }

  private static SortedMap<Integer, Path> sessions(
      Path data, List<Integer> wanted, Consumer<Problem> problems) {
    SortedMap<Integer, Path> sessions = new TreeMap<>();
    for (Path entry : DatasetDirectory.foldersAndImages(data)) {
      int number = number(entry);
      if (number == 0) {
        problems.accept(
            new Problem(entry, "expected the folders session01 to session04 here, nothing else"));
      } else if (wanted.isEmpty() || wanted.contains(number)) {
        Optional<Path> multiview = Listing.subdirectory(entry, "multiview");
        if (multiview.isEmpty()) {
          problems.accept(
              new Problem(
                  entry, "expected a folder multiview, found " + DatasetDirectory.contents(entry)));
        } else if (sessions.putIfAbsent(number, multiview.get()) != null) {
          problems.accept(new Problem(entry, "session %d is there twice".formatted(number)));
        }
      }
    }
    for (int number : wanted) {
      if (!sessions.containsKey(number)) {
        problems.accept(
            new Problem(data, "has no session %d, which option sessions names".formatted(number)));
      }
    }
    return sessions;
  }

  /** The session that a directory holds; 0 if it holds none. */
  private static int number(Path entry) {
    Matcher m = SESSION.matcher(Listing.name(entry));
    int number = m.matches() && Files.isDirectory(entry) ? Integer.parseInt(m.group(1)) : 0;
    return number <= MultiPieRecordings.SESSIONS ? number : 0;
  }

  private static boolean looksRight(Path directory) {
    return Listing.subdirectory(directory, "data").filter(MultiPieLayout::hasSessions).isPresent();
  }

  private static boolean hasSessions(Path data) {
    return Files.isReadable(data) && Listing.of(data).stream().anyMatch(e -> number(e) > 0);
  }
}
