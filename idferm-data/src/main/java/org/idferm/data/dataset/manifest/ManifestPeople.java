package org.idferm.data.dataset.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.idferm.core.face.Face;
import org.idferm.data.csv.CsvFile;
import org.idferm.data.csv.CsvRow;
import org.idferm.data.csv.CsvRows;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.ClassChoice;
import org.idferm.data.dataset.ListedFace;
import org.idferm.data.dataset.Problem;

/** Turns the rows of one person after the other into faces. */
final class ManifestPeople {

  private final CsvFile table;
  private final RelativeFiles files;
  private final ClassChoice choice;
  private final RepeatedImages repeated;
  private final Consumer<Problem> problems;

  ManifestPeople(
      CsvFile table,
      RelativeFiles files,
      ClassChoice choice,
      RepeatedImages repeated,
      Consumer<Problem> problems) {
    this.table = table;
    this.files = files;
    this.choice = choice;
    this.repeated = repeated;
    this.problems = problems;
  }

  /** The faces of a person, in the file's order. What is wrong with a row is a problem. */
  Stream<ListedFace> faces(String subject, RowBlocks blocks, CsvRows rows) {
    Person person = new Person(subject);
    for (int block = 0; block < blocks.count(); block++) {
      rows.seek(blocks.start(block));
      for (long i = 0; i < blocks.rows(block); i++) {
        CsvRow row = rows.next();
        try {
          person.add(row);
        } catch (BadFileException e) {
          problems.accept(e.problem());
          person.sound = false;
        }
      }
    }
    if (person.sound) {
      ClassChoice.missingNeutral(subject, person.faces)
          .ifPresent(m -> problem("line %d: %s".formatted(blocks.firstLine(), m)));
    }
    return person.faces.stream();
  }

  private void problem(String message) {
    problems.accept(new Problem(table.file(), message));
  }

  /** Collects the faces of one person. */
  private final class Person {
    private final String subject;
    private final List<ListedFace> faces = new ArrayList<>();
    private final Map<String, Map<Integer, Long>> lines = new HashMap<>();
    private boolean sound = true;

    Person(String subject) {
      this.subject = subject;
    }

    void add(CsvRow csv) {
      ManifestRow row = ManifestRow.of(csv, table, files);
      OptionalLong before = repeated.seen(ManifestRow.imageAndFrame(csv), row.line());
      if (before.isPresent()) {
        throw csv.bad("%s is also in line %d".formatted(row.name(), before.getAsLong()));
      }
      choice
          .refusal(row.expression())
          .ifPresent(
              message -> {
                throw csv.bad(message);
              });
      String sequence = row.sequence().map(s -> subject + "/" + s).orElse(row.name());
      Map<Integer, Long> frames = lines.computeIfAbsent(sequence, s -> new HashMap<>());
      int frame = row.frame().orElse(frames.size() + 1);
      Long other = frames.putIfAbsent(frame, row.line());
      if (other != null) {
        throw csv.bad(
            "frame %d of sequence %s is also in line %d".formatted(frame, sequence, other));
      }
      faces.add(
          choice.use(
              new Face(row.image(), subject, row.expression(), sequence, frame, row.landmarks())));
    }
  }
}
