package org.idferm.data.dataset.ckplus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.idferm.data.dataset.Listing;
import org.idferm.data.dataset.Problem;

/**
 * One of CK+'s folders, read: the files of each sequence.
 *
 * @param sequences by name, for example {@code S005/001}
 */
record CkPlusTree(SortedMap<String, Sequence> sequences) {

  private static final Pattern SUBJECT = Pattern.compile("S\\d+");
  private static final Pattern SEQUENCE = Pattern.compile("\\d+");

  /**
   * The directory of a sequence.
   *
   * @param directory where the files lie
   * @param files the regular files in it, ordered by name
   */
  record Sequence(Path directory, List<Path> files) {}

  /** Lists subject / sequence / file below a folder. What does not fit in is a problem. */
  static CkPlusTree read(Path folder, Consumer<Problem> problems) {
    SortedMap<String, Sequence> sequences = new TreeMap<>();
    for (Path subject : directories(folder, SUBJECT, "subject folders such as S005", problems)) {
      for (Path sequence :
          directories(subject, SEQUENCE, "sequence folders such as 001", problems)) {
        String name = Listing.upperCaseName(subject) + "/" + Listing.name(sequence);
        List<Path> files = Listing.of(sequence).stream().filter(Files::isRegularFile).toList();
        Sequence other = sequences.putIfAbsent(name, new Sequence(sequence, files));
        if (other != null) {
          problems.accept(
              new Problem(sequence, "sequence " + name + " is also in " + other.directory()));
        }
      }
    }
    return new CkPlusTree(sequences);
  }

  private static List<Path> directories(
      Path parent, Pattern pattern, String expected, Consumer<Problem> problems) {
    List<Path> entries = Listing.of(parent);
    for (Path entry : entries) {
      boolean directory = Files.isDirectory(entry);
      if (directory && !fits(entry, pattern)) {
        problems.accept(new Problem(entry, "expected " + expected + " here, found another folder"));
      } else if (!directory && CkPlusFileName.looksLikeData(Listing.name(entry))) {
        problems.accept(new Problem(entry, "expected " + expected + " here, found a data file"));
      }
    }
    return entries.stream().filter(e -> Files.isDirectory(e) && fits(e, pattern)).toList();
  }

  private static boolean fits(Path entry, Pattern pattern) {
    return pattern.matcher(Listing.upperCaseName(entry)).matches();
  }
}
