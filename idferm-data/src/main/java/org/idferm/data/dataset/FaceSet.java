package org.idferm.data.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;

/**
 * The faces of a data set, as files. Both lists are ordered by subject, sequence and frame whatever
 * the order given, so that nothing depends on how a file system lists its files.
 *
 * @param name the provider's name, for example {@code ckplus}
 * @param root the directory that was opened
 * @param classes the expressions to tell apart; an expression's position is its class index
 * @param queries the faces to classify
 * @param neutrals neutral frames, one per sequence, unlabelled sequences included: the targets of
 *     the hard negative generation
 * @param sequences the number of recordings, labelled or not
 * @param problems what is wrong with files of the set; none of those files is in it
 */
public record FaceSet(
    String name,
    Path root,
    List<Expression> classes,
    List<Face> queries,
    List<Face> neutrals,
    int sequences,
    List<Problem> problems) {

  private static final Comparator<Face> ORDER =
      Comparator.comparing(Face::subject)
          .thenComparing(Face::sequence)
          .thenComparingInt(Face::frame);

  /**
   * Copies and orders the lists.
   *
   * @param name the provider's name
   * @param root the directory that was opened
   * @param classes the expressions to tell apart
   * @param queries the faces to classify, in any order
   * @param neutrals neutral frames, in any order
   * @param sequences the number of recordings
   * @param problems what is wrong with files of the set
   */
  public FaceSet {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(root, "root");
    classes = List.copyOf(classes);
    queries = queries.stream().sorted(ORDER).toList();
    neutrals = neutrals.stream().sorted(ORDER).toList();
    problems = List.copyOf(problems);
  }

  /**
   * Lists a whole data set.
   *
   * @param reader knows the directory's layout
   * @param root the data set's directory
   * @return its faces and problems
   * @throws DataException if the directory does not hold such a data set
   */
  public static FaceSet of(FaceDatasetReader reader, Path root) {
    List<Face> queries = new ArrayList<>();
    List<Face> neutrals = new ArrayList<>();
    Set<String> sequences = new HashSet<>();
    List<Problem> problems = new ArrayList<>();
    try (Stream<ListedFace> faces = reader.list(root, problems::add)) {
      faces.forEach(
          listed -> {
            if (listed.query()) {
              queries.add(listed.face());
            }
            if (listed.target()) {
              neutrals.add(listed.face());
            }
            sequences.add(listed.face().sequence());
          });
    }
    return new FaceSet(
        reader.name(), root, reader.classes(), queries, neutrals, sequences.size(), problems);
  }

  /**
   * Everybody in the set.
   *
   * @return the subjects of queries and neutral frames in ascending order
   */
  public SortedSet<String> subjects() {
    return Stream.concat(queries.stream(), neutrals.stream())
        .map(Face::subject)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Everybody with a labelled face: the people that folds divide.
   *
   * @return the subjects of queries in ascending order
   */
  public SortedSet<String> labelledSubjects() {
    return queries.stream().map(Face::subject).collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The number of recordings that queries come from; {@link #sequences()} counts unlabelled ones
   * too.
   *
   * @return at most {@link #sequences()}
   */
  public int labelledSequences() {
    return Math.toIntExact(queries.stream().map(Face::sequence).distinct().count());
  }

  /**
   * The class index of a face.
   *
   * @param face a query
   * @return the position of its expression in {@link #classes()}
   * @throws IllegalArgumentException if its expression is none of the classes
   */
  public int label(Face face) {
    int label = classes.indexOf(face.expression());
    if (label < 0) {
      throw new IllegalArgumentException(
          face.expression().label() + " is none of the classes " + classes);
    }
    return label;
  }

  /**
   * The neutral face of the person in a query: that of the same sequence, else the person's first.
   *
   * @param query a face of this set
   * @return a neutral face of the same person
   * @throws DataException if the set has no neutral face of that person
   */
  public Face neutralOf(Face query) {
    Face first = null;
    for (Face neutral : neutrals) {
      if (neutral.subject().equals(query.subject())) {
        if (neutral.sequence().equals(query.sequence())) {
          return neutral;
        }
        first = first == null ? neutral : first;
      }
    }
    if (first == null) {
      throw new DataException(
          "%s: subject %s has no neutral frame in data set %s"
              .formatted(query.image(), query.subject(), name));
    }
    return first;
  }

  /**
   * Refuses a set with problems.
   *
   * @return this set
   * @throws DataException one line with the number of problems and the first few; {@link
   *     #problems()} has all
   */
  public FaceSet requireSound() {
    if (!problems.isEmpty()) {
      throw Problems.toException("data set %s in %s".formatted(name, root), root, problems);
    }
    return this;
  }

  /**
   * Refuses a set in which the test fold of some class would have nobody.
   *
   * @param folds the number of person-independent folds
   * @return this set
   * @throws DataException if queries of some class show fewer people than there are folds; names
   *     the class with the fewest
   */
  public FaceSet requirePeoplePerClass(int folds) {
    Expression smallest =
        classes.stream()
            .min(Comparator.comparingLong(this::people))
            .orElseThrow(() -> new DataException("data set %s has no classes".formatted(name)));
    long people = people(smallest);
    if (people < folds) {
      throw new DataException(
          "class %s has %d people, fewer than the %d folds: add people%s"
              .formatted(
                  smallest.label(),
                  people,
                  folds,
                  people < 2 ? "" : " or set folds to %d or fewer".formatted(people)));
    }
    return this;
  }

  private long people(Expression expression) {
    return queries.stream()
        .filter(q -> q.expression() == expression)
        .map(Face::subject)
        .distinct()
        .count();
  }
}
