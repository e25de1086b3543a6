package org.idferm.experiments.inspection;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.data.dataset.DataFingerprint;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.dataset.PublishedCounts;
import org.idferm.data.fold.Fold;

/** An inspection as text for the console. */
public final class InspectionText {

  private final Inspection inspection;
  private final FaceSet faces;
  private final List<Face> labelled;
  private final Optional<PublishedCounts> published;
  private final boolean people;
  private final StringBuilder text = new StringBuilder();

  /**
   * Makes the text.
   *
   * @param inspection what to tell
   * @param published what the data set's authors say that it holds
   * @param people whether every person's counts are told
   */
  public InspectionText(
      Inspection inspection, Optional<PublishedCounts> published, boolean people) {
    this.inspection = inspection;
    this.faces = inspection.faces();
    this.people = people;
    this.published = published;
    this.labelled =
        faces.queries().stream().filter(f -> f.expression() != Expression.NEUTRAL).toList();
    write();
  }

  private void write() {
    line("Data set %s in %s", faces.name(), faces.root());
    line("SHA-256 %s", DataFingerprint.of(faces));
    line("");
    line("%-22s %8s %10s", "", "here", published.isPresent() ? "published" : "");
    count("people", faces.subjects().size(), PublishedCounts::subjects);
    count("  with a label", distinct(labelled, Face::subject), PublishedCounts::labelledSubjects);
    count("sequences", faces.sequences(), PublishedCounts::sequences);
    count("  with a label", distinct(labelled, Face::sequence), PublishedCounts::labelledSequences);
    count("images to classify", faces.queries().size(), PublishedCounts::images);
    count("neutral images", faces.neutrals().size(), p -> OptionalInt.empty());
    writeClasses();
    writeFolds();
    if (people) {
      writePeople();
    }
    writeProblems();
  }

  private void writeClasses() {
    line("");
    line(
        "%-12s %8s %8s %10s %10s",
        "class", "people", "images", "sequences", published.isPresent() ? "published" : "");
    for (Expression expression : faces.classes()) {
      List<Face> ofClass =
          faces.queries().stream().filter(f -> f.expression() == expression).toList();
      line(
          "%-12s %8d %8d %10d %10s",
          expression.label(),
          distinct(ofClass, Face::subject),
          ofClass.size(),
          distinct(ofClass, Face::sequence),
          published.map(p -> p.perClass().get(expression)).map(String::valueOf).orElse(""));
    }
  }

  private void writeFolds() {
    if (inspection.folds().isEmpty()) {
      return;
    }
    line("");
    line("%-6s %8s %12s %8s   %s", "fold", "training", "validation", "test", "test images");
    for (Fold fold : inspection.folds()) {
      line(
          "%-6d %8d %12d %8d   %s",
          fold.index(),
          fold.train().size(),
          fold.validation().size(),
          fold.test().size(),
          perClass(fold.test()));
    }
    line("(numbers of people; every 6th person who is not tested is for validation)");
  }

  private void writePeople() {
    line("");
    line("%-8s %10s   %s", "person", "sequences", "images");
    for (String person : faces.subjects()) {
      List<Face> theirs =
          faces.neutrals().stream().filter(f -> f.subject().equals(person)).toList();
      line("%-8s %10d   %s", person, distinct(theirs, Face::sequence), perClass(Set.of(person)));
    }
  }

  private void writeProblems() {
    line("");
    line("problems: %s", inspection.problems().isEmpty() ? "none" : inspection.problems().size());
    inspection.problems().forEach(p -> line("  %s", p.line()));
  }

  private String perClass(Set<String> subjects) {
    return faces.classes().stream()
        .map(
            e ->
                "%s %d"
                    .formatted(
                        e.label(),
                        faces.queries().stream()
                            .filter(f -> f.expression() == e && subjects.contains(f.subject()))
                            .count()))
        .collect(Collectors.joining(", "));
  }

  private void count(String what, int here, Function<PublishedCounts, OptionalInt> there) {
    OptionalInt count = published.map(there).orElse(OptionalInt.empty());
    line("%-22s %8d %10s", what, here, count.isPresent() ? count.getAsInt() : "");
  }

  private static int distinct(List<Face> faces, Function<Face, String> key) {
    return (int) faces.stream().map(key).distinct().count();
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).stripTrailing())
        .append(System.lineSeparator());
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
