package org.idferm.experiments.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.fold.Fold;
import org.idferm.data.fold.PersonSplit;
import org.idferm.data.fold.Population;
import org.idferm.experiments.config.ProtocolConfig;

/**
 * Two data sets, one to train on and one to test. Their classes are those that both have; people
 * and sequences get names that tell the sets apart, as equal names mean nothing.
 *
 * @param train the set to train on, as read
 * @param test the set to test, as read
 * @param classes the common classes, in the order of the first set
 */
record TwoSets(FaceSet train, FaceSet test, List<Expression> classes) {

  /** What names of the set to train on begin with. */
  static final String TRAIN = "train:";

  /** What names of the set to test begin with. */
  static final String TEST = "test:";

  /**
   * Finds the common classes.
   *
   * @throws DataException if there are fewer than two
   */
  static TwoSets of(FaceSet train, FaceSet test) {
    List<Expression> common = train.classes().stream().filter(test.classes()::contains).toList();
    if (common.size() < 2) {
      throw new DataException(
          "%s has the classes %s, %s has %s: expected two or more in common"
              .formatted(
                  train.root(), labels(train.classes()), test.root(), labels(test.classes())));
    }
    return new TwoSets(train, test, common);
  }

  private static String labels(List<Expression> classes) {
    return String.join(", ", classes.stream().map(Expression::label).toList());
  }

  /** Both as one set, in the first one's directory. */
  FaceSet joined() {
    return new FaceSet(
        train.name(),
        train.root(),
        classes,
        Stream.concat(queries(train, TRAIN), queries(test, TEST)).toList(),
        Stream.concat(named(train.neutrals(), TRAIN), named(test.neutrals(), TEST)).toList(),
        train.sequences() + test.sequences(),
        List.of());
  }

  /** The set to train on, or to test, with its queries of the common classes. */
  FaceSet common(FaceSet set) {
    return new FaceSet(
        set.name(),
        set.root(),
        classes,
        set.queries().stream().filter(q -> classes.contains(q.expression())).toList(),
        set.neutrals(),
        set.sequences(),
        set.problems());
  }

  private Stream<Face> queries(FaceSet set, String prefix) {
    return named(common(set).queries(), prefix);
  }

  private static Stream<Face> named(List<Face> faces, String prefix) {
    return faces.stream()
        .map(
            f ->
                new Face(
                    f.image(),
                    prefix + f.subject(),
                    f.expression(),
                    prefix + f.sequence(),
                    f.frame(),
                    f.landmarks()));
  }

  /** Whether a face of the joined set is tested. */
  static boolean isTested(Face face) {
    return face.subject().startsWith(TEST);
  }

  /** The part of a joined set that is trained on. */
  static FaceSet training(FaceSet joined) {
    return new FaceSet(
        joined.name(),
        joined.root(),
        joined.classes(),
        joined.queries().stream().filter(q -> !isTested(q)).toList(),
        joined.neutrals().stream().filter(n -> !isTested(n)).toList(),
        joined.sequences(),
        joined.problems());
  }

  /** Images of each class of a set that takes part, or of each that does not. */
  Map<String, Integer> images(FaceSet set, boolean common) {
    Map<String, Integer> images = new LinkedHashMap<>();
    for (Expression expression : set.classes()) {
      if (classes.contains(expression) == common) {
        long count = set.queries().stream().filter(q -> q.expression() == expression).count();
        images.put(expression.label(), Math.toIntExact(count));
      }
    }
    return images;
  }

  /**
   * The only fold of a joined set. Validation people are the first of so many groups that the
   * people to train on are dealt to.
   *
   * @param protocol its split and {@code validation-every}
   * @param joined both sets as one
   * @throws DataException if there are fewer people to train on than groups
   */
  static List<Fold> fold(ProtocolConfig protocol, FaceSet joined) {
    FaceSet training = training(joined);
    SortedSet<String> validation =
        PersonSplit.ofLabel(protocol.split())
            .divide(Population.of(training), protocol.validationEvery(), 2)
            .get(0)
            .test();
    SortedSet<String> train = new TreeSet<>(training.labelledSubjects());
    train.removeAll(validation);
    SortedSet<String> test = new TreeSet<>(joined.labelledSubjects());
    test.removeAll(training.labelledSubjects());
    return List.of(new Fold(0, train, validation, test));
  }
}
