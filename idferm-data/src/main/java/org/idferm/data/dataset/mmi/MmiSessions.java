package org.idferm.data.dataset.mmi;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.idferm.core.error.DataException;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.DatasetDirectory;
import org.idferm.data.dataset.Listing;
import org.idferm.data.dataset.Problem;
import org.idferm.data.dataset.Subfolders;

/** The sessions of a data set, divided into those that are used and those that are left out. */
final class MmiSessions {

  static final String FOLDER = "Sessions";

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private final SortedMap<String, List<MmiSession>> bySubject = new TreeMap<>();
  private final Map<Remark, Integer> remarks = new EnumMap<>(Remark.class);

  /** Why a session is left out, or what is taken for granted of one that is used. */
  private enum Remark {
    WITHOUT_EXPRESSION("left out: %s without an expression (action units only)"),
    OTHER_EXPRESSION("left out: %s of another expression (scream, bored, sleepy)"),
    NOT_FRONTAL("left out: %s in another view than frontal"),
    UNKNOWN_VIEW("taken as frontal: %s without a view in the metadata"),
    OTHER_SUBJECT("taken from the file names: the subject of %s, against the metadata");

    private final String text;

    Remark(String text) {
      this.text = text;
    }

    String of(int sessions) {
      return text.formatted(sessions + (sessions == 1 ? " session" : " sessions"));
    }
  }

  private MmiSessions() {}

  /**
   * Finds the folder of the sessions.
   *
   * @throws DataException if there is none
   */
  static Path folder(Path root) {
    DatasetDirectory.require(root);
    return Listing.subdirectory(root, FOLDER)
        .orElseThrow(
            () ->
                new DataException(
                    "%s is not laid out like MMI: expected the folder %s, found %s%s"
                        .formatted(
                            root,
                            FOLDER,
                            DatasetDirectory.contents(root),
                            DatasetDirectory.hint(
                                root, d -> Listing.subdirectory(d, FOLDER).isPresent()))));
  }

  /**
   * Reads the metadata of all sessions.
   *
   * @throws DataException if there are none
   */
  static MmiSessions read(Path folder, Consumer<Problem> problems) {
    SortedMap<Integer, Path> folders =
        Subfolders.of(
            folder, MmiSessions::number, "sessions' folders, which are numbers,", problems);
    if (folders.isEmpty()) {
      throw new DataException(
          "%s holds no sessions: expected folders that are numbers, found %s"
              .formatted(folder, DatasetDirectory.contents(folder)));
    }
    MmiSessions sessions = new MmiSessions();
    folders.forEach(
        (number, directory) -> {
          try {
            sessions.add(number, directory);
          } catch (BadFileException e) {
            problems.accept(e.problem());
          }
        });
    return sessions;
  }

  private static Optional<Integer> number(String name) {
    return NUMBER.matcher(name).matches() ? Optional.of(Integer.valueOf(name)) : Optional.empty();
  }

  private void add(int number, Path directory) {
    MmiSessionFolder folder = MmiSessionFolder.read(directory);
    Optional<MmiEmotion> emotion = folder.emotion();
    if (emotion.isEmpty()) {
      remark(Remark.WITHOUT_EXPRESSION);
      return;
    }
    if (emotion.get().expression().isEmpty()) {
      remark(Remark.OTHER_EXPRESSION);
      return;
    }
    Optional<MmiView> view = folder.view();
    if (view.filter(v -> v != MmiView.FRONTAL).isPresent()) {
      remark(Remark.NOT_FRONTAL);
      return;
    }
    MmiSession session =
        new MmiSession(
            number,
            directory,
            folder.recording(),
            folder.subject(),
            emotion.get().expression().get());
    bySubject.computeIfAbsent(session.subject(), s -> new ArrayList<>()).add(session);
    if (view.isEmpty()) {
      remark(Remark.UNKNOWN_VIEW);
    }
    if (folder.namesAnotherSubject()) {
      remark(Remark.OTHER_SUBJECT);
    }
  }

  private void remark(Remark remark) {
    remarks.merge(remark, 1, Integer::sum);
  }

  /** The sessions that are used, by subject in ascending order, then by number. */
  SortedMap<String, List<MmiSession>> bySubject() {
    return bySubject;
  }

  /** How many sessions are left out and why, and what is taken for granted of others. */
  List<String> remarks() {
    return remarks.entrySet().stream().map(e -> e.getKey().of(e.getValue())).toList();
  }
}
