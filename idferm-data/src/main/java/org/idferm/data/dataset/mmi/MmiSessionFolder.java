package org.idferm.data.dataset.mmi;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.DatasetDirectory;
import org.idferm.data.dataset.Listing;

/** A session's folder with what its metadata say, understood. */
final class MmiSessionFolder {

  private static final Pattern RECORDING =
      Pattern.compile("(S\\d{1,6}-\\d+)(?!\\d).*", Pattern.CASE_INSENSITIVE);
  private static final Pattern SUBJECT = Pattern.compile("[sS]?(\\d{1,6})");

  /** Coded action units: no metadata of the session. */
  private static final String ACTION_UNITS = "oao_aucs.xml";

  private final Path directory;
  private final List<MmiTag> tags;

  private MmiSessionFolder(Path directory, List<MmiTag> tags) {
    this.directory = directory;
    this.tags = tags;
  }

  /**
   * Reads the metadata files of a session.
   *
   * @throws BadFileException if there are none, or one cannot be read
   */
  static MmiSessionFolder read(Path directory) {
    List<Path> files =
        Listing.of(directory).stream().filter(f -> isMetadata(Listing.name(f))).toList();
    if (files.isEmpty()) {
      throw new BadFileException(
          directory,
          "expected metadata such as session.xml, found " + DatasetDirectory.contents(directory));
    }
    List<MmiTag> tags = new ArrayList<>();
    files.forEach(f -> tags.addAll(MmiXml.read(f)));
    return new MmiSessionFolder(directory, tags);
  }

  private static boolean isMetadata(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".xml") && !lower.endsWith(ACTION_UNITS);
  }

  /**
   * What the session expresses; empty if it is coded in action units alone.
   *
   * @throws BadFileException if the metadata cannot be understood or contradict each other
   */
  Optional<MmiEmotion> emotion() {
    SortedSet<MmiEmotion> emotions =
        understood("emotion", "as 1 (anger) to 9 (sleepy) or a word", MmiEmotion::of);
    if (emotions.size() > 1) {
      throw new BadFileException(directory, "its metadata name two emotions: " + emotions);
    }
    return emotions.stream().findFirst();
  }

  /**
   * From where the face was recorded; empty if the metadata do not say. Of several cameras all must
   * be frontal: their pictures may stand side by side in one video.
   *
   * @throws BadFileException if the metadata cannot be understood
   */
  Optional<MmiView> view() {
    SortedSet<MmiView> views = understood("view", "as frontal, profile or dual", MmiView::of);
    return views.contains(MmiView.OTHER) ? Optional.of(MmiView.OTHER) : views.stream().findFirst();
  }

  private <T extends Comparable<T>> SortedSet<T> understood(
      String name, String expected, Function<String, Optional<T>> meaning) {
    return tags.stream()
        .filter(t -> t.name().equals(name))
        .map(t -> meaning.apply(t.value()).orElseThrow(() -> t.notUnderstood(expected)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * What the session's files are called, for example {@code S001-001}.
   *
   * @throws BadFileException if they are called after two recordings
   */
  Optional<String> recording() {
    SortedSet<String> names =
        Listing.of(directory).stream()
            .map(f -> RECORDING.matcher(Listing.upperCaseName(f)))
            .filter(Matcher::matches)
            .map(m -> m.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    if (names.size() > 1) {
      throw new BadFileException(directory, "expected one recording, found " + names);
    }
    return names.stream().findFirst();
  }

  /**
   * Whose face it is. The files' name decides; the metadata are believed if it says nothing.
   *
   * @return for example {@code S001}
   * @throws BadFileException if neither says it, or the metadata alone and in two ways
   */
  String subject() {
    Optional<String> name = recording().map(r -> subject(r.substring(0, r.indexOf('-'))).get());
    if (name.isPresent()) {
      return name.get();
    }
    SortedSet<String> subjects = taggedSubjects();
    if (subjects.size() != 1) {
      throw new BadFileException(
          directory,
          "expected files named like S001-001.avi or metadata with one subject, found %s"
              .formatted(subjects.isEmpty() ? "neither" : subjects));
    }
    return subjects.iterator().next();
  }

  /** Whether the metadata name somebody else than the files' name does. */
  boolean namesAnotherSubject() {
    SortedSet<String> subjects = taggedSubjects();
    return !subjects.isEmpty() && !subjects.equals(Set.of(subject()));
  }

  private SortedSet<String> taggedSubjects() {
    return tags.stream()
        .filter(t -> t.name().equals("subject"))
        .flatMap(t -> subject(t.value()).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<String> subject(String text) {
    Matcher m = SUBJECT.matcher(text);
    return m.matches()
        ? Optional.of(String.format(Locale.ROOT, "S%03d", Integer.valueOf(m.group(1))))
        : Optional.empty();
  }
}
