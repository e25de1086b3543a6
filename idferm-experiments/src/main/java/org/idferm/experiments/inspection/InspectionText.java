package org.idferm.experiments.inspection;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.data.dataset.DataFingerprint;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.dataset.Factor;
import org.idferm.data.dataset.Problem;
import org.idferm.data.dataset.PublishedCounts;
import org.idferm.data.fold.Fold;

/** An inspection as text for the console. */
public final class InspectionText {

  private static final int PROBLEMS_SHOWN = 1000;
  private static final int VALUES_SHOWN = 40;

  private final Inspection inspection;
  private final FaceSet faces;
  private final List<Face> all;
  private final FaceCounts queries;
  private final boolean sequences;
  private final Optional<PublishedCounts> published;
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
    this.published = published;
    this.all = inspection.all();
    this.queries = new FaceCounts(faces.queries());
    this.sequences = distinct(all, Face::sequence) < all.size();
    write(people);
  }

  private void write(boolean people) {
    line("Data set %s in %s", faces.name(), faces.root());
    if (inspection.read() < all.size()) {
      line("a sample of %d of %d images was read; no checksum", inspection.read(), all.size());
    } else {
      line("SHA-256 %s", fingerprint());
    }
    writeCounts();
    if (!faces.classes().isEmpty()) {
      writeClasses();
    }
    inspection.factors().forEach(this::writeFactor);
    writeFolds();
    if (people) {
      writePeople();
    }
    writeProblems();
  }

  private String fingerprint() {
    try {
      return DataFingerprint.of(faces);
    } catch (DataException e) {
      return "none: not all files can be read"; // the problems say which
    }
  }

  private void writeCounts() {
    List<Face> labelled =
        faces.queries().stream().filter(f -> f.expression() != Expression.NEUTRAL).toList();
    line("");
    line("%-22s %8s %10s", "", "here", published.isPresent() ? "published" : "");
    count("people", distinct(all, Face::subject), PublishedCounts::subjects);
    count("  with a label", distinct(labelled, Face::subject), PublishedCounts::labelledSubjects);
    if (sequences) {
      count("sequences", distinct(all, Face::sequence), PublishedCounts::sequences);
      count(
          "  with a label", distinct(labelled, Face::sequence), PublishedCounts::labelledSequences);
    }
    count("images to classify", faces.queries().size(), PublishedCounts::images);
    count("neutral images", faces.neutrals().size(), p -> OptionalInt.empty());
    if (!inspection.inputs().isEmpty()) {
      count("generator inputs only", inspection.inputs().size(), p -> OptionalInt.empty());
    }
    published.ifPresent(
        p ->
            line(
                "(published: %s%s)",
                p.source(), p.imagesPerClass().isEmpty() ? "" : "; of each class its images"));
  }

  private void writeClasses() {
    line("");
    line(
        "%-12s %8s %8s %10s %10s",
        "class",
        "people",
        "images",
        sequences ? "sequences" : "",
        published.isPresent() ? "published" : "");
    for (Expression expression : faces.classes()) {
      line(
          "%-12s %8d %8d %10s %10s",
          expression.label(),
          queries.people(expression),
          queries.images(expression),
          sequences ? queries.sequences(expression) : "",
          published.map(p -> perClass(p).get(expression)).map(String::valueOf).orElse(""));
    }
  }

  private static Map<Expression, Integer> perClass(PublishedCounts counts) {
    return counts.imagesPerClass().isEmpty() ? counts.perClass() : counts.imagesPerClass();
  }

  private void writeFactor(Factor factor) {
    Map<String, Integer> images = new TreeMap<>();
    all.forEach(f -> images.merge(factor.value().apply(f), 1, Integer::sum));
    line("");
    line("%-12s %8s", factor.name(), "images");
    images.entrySet().stream()
        .limit(VALUES_SHOWN)
        .forEach(e -> line("%-12s %8d", e.getKey(), e.getValue()));
    if (images.size() > VALUES_SHOWN) {
      line("... and %d more", images.size() - VALUES_SHOWN);
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
          queries.images(fold.test(), faces.classes()));
    }
    line("(numbers of people)");
  }

  private void writePeople() {
    Map<String, Set<String>> sequencesOf = new HashMap<>();
    all.forEach(
        f -> sequencesOf.computeIfAbsent(f.subject(), s -> new HashSet<>()).add(f.sequence()));
    line("");
    line("%-8s %10s   %s", "person", sequences ? "sequences" : "images", "images to classify");
    new TreeMap<>(sequencesOf)
        .forEach(
            (person, theirs) ->
                line(
                    "%-8s %10d   %s",
                    person, theirs.size(), queries.images(List.of(person), faces.classes())));
  }

  private void writeProblems() {
    List<Problem> problems = inspection.problems();
    line("");
    line("problems: %s", problems.isEmpty() ? "none" : problems.size());
    problems.stream().limit(PROBLEMS_SHOWN).forEach(p -> line("  %s", p.line()));
    if (problems.size() > PROBLEMS_SHOWN) {
      line("  ... and %d more: --problems FILE writes all", problems.size() - PROBLEMS_SHOWN);
    }
  }

  private void count(String what, int here, Function<PublishedCounts, OptionalInt> there) {
    OptionalInt count = published.map(there).orElse(OptionalInt.empty());
    line("%-22s %8d %10s", what, here, count.isPresent() ? count.getAsInt() : "");
  }

  private static int distinct(Collection<Face> faces, Function<Face, String> key) {
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
