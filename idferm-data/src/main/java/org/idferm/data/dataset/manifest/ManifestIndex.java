package org.idferm.data.dataset.manifest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.idferm.data.csv.CsvFile;
import org.idferm.data.csv.CsvRow;
import org.idferm.data.csv.CsvRows;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.Problem;

/**
 * What a first look at a manifest tells.
 *
 * @param people where each person's rows stand
 * @param repeated which images may be listed more than once
 */
record ManifestIndex(SortedMap<String, RowBlocks> people, RepeatedImages repeated) {

  /** Reads the whole file; rows without a person, and unreadable ones, are problems. */
  static ManifestIndex of(CsvFile table, Consumer<Problem> problems) {
    SortedMap<String, RowBlocks> people = new TreeMap<>();
    RepeatedImages.Builder images = new RepeatedImages.Builder();
    try (CsvRows rows = table.rows(problems)) {
      RowBlocks current = null;
      String previous = null;
      while (rows.hasNext()) {
        CsvRow row = rows.next();
        try {
          String subject = ManifestRow.subject(row);
          if (!subject.equals(previous)) {
            current = people.computeIfAbsent(subject, s -> new RowBlocks());
            current.begin(row.position());
          } else {
            current.extend();
          }
          previous = subject;
          images.add(ManifestRow.imageAndFrame(row));
        } catch (BadFileException e) {
          problems.accept(e.problem());
          previous = null; // the next row begins a block
        }
      }
    }
    reportSpellings(table, people, problems);
    return new ManifestIndex(people, images.build());
  }

  /** S1 and s1 are likely the same person, who would then be in two folds. */
  private static void reportSpellings(
      CsvFile table, SortedMap<String, RowBlocks> people, Consumer<Problem> problems) {
    Map<String, String> spellings = new HashMap<>();
    people.forEach(
        (subject, blocks) -> {
          String other = spellings.putIfAbsent(subject.toLowerCase(Locale.ROOT), subject);
          if (other != null) {
            problems.accept(
                new Problem(
                    table.file(),
                    "line %d: subject %s is %s in line %d; write a person always in the same case"
                        .formatted(
                            blocks.firstLine(), subject, other, people.get(other).firstLine())));
          }
        });
  }
}
