package org.idferm.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Landmarks;
import org.junit.jupiter.api.Test;

/** Each expression moves the landmarks as its action units say. y grows downwards. */
class ExpressionGeometryTest {

  private static final int PEOPLE = 10;

  private final FaceRenderer renderer = new FaceRenderer();

  /** A length in the landmarks of one face. */
  private interface Measure {
    double of(Landmarks points);
  }

  /** How much a measure grows from neutral to the prototype, in pixels, for each person. */
  private List<Double> growth(Expression expression, Measure measure) {
    List<Double> growth = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      SyntheticIdentity person = SyntheticIdentity.of(3, i);
      Activations face = new Activations(ExpressionPrototypes.of(expression, true));
      growth.add(
          measure.of(landmarks(person, face))
              - measure.of(landmarks(person, Activations.neutral())));
    }
    return growth;
  }

  private Landmarks landmarks(SyntheticIdentity person, Activations face) {
    return renderer.render(person, face, Scene.PLAIN, 128, 128).landmarks();
  }

  private static double mouthOpening(Landmarks p) {
    return p.y(66) - p.y(62);
  }

  private static double mouthWidth(Landmarks p) {
    return p.x(54) - p.x(48);
  }

  private static double cornersAboveMiddle(Landmarks p) {
    return (p.y(51) + p.y(57)) / 2 - (p.y(48) + p.y(54)) / 2;
  }

  private static double innerBrowHeight(Landmarks p) {
    return p.y(27) - (p.y(21) + p.y(22)) / 2;
  }

  private static double outerBrowHeight(Landmarks p) {
    return p.y(27) - (p.y(18) + p.y(25)) / 2;
  }

  private static double lidOpening(Landmarks p) {
    return (p.y(41) - p.y(37) + p.y(46) - p.y(44)) / 2;
  }

  private void assertGrows(Expression expression, Measure measure, double least) {
    assertThat(growth(expression, measure)).as("%s", expression).allMatch(g -> g > least);
  }

  private void assertShrinks(Expression expression, Measure measure, double least) {
    assertThat(growth(expression, measure)).as("%s", expression).allMatch(g -> g < -least);
  }

  @Test
  void happyWidensTheMouthAndRaisesItsCorners() {
    assertGrows(Expression.HAPPY, ExpressionGeometryTest::mouthWidth, 4);
    assertGrows(Expression.HAPPY, ExpressionGeometryTest::cornersAboveMiddle, 2);
    assertShrinks(Expression.HAPPY, ExpressionGeometryTest::lidOpening, 0.5);
  }

  @Test
  void surpriseOpensTheMouthTheEyesAndRaisesTheWholeBrows() {
    assertGrows(Expression.SURPRISE, ExpressionGeometryTest::mouthOpening, 8);
    assertGrows(Expression.SURPRISE, ExpressionGeometryTest::lidOpening, 0.7);
    assertGrows(Expression.SURPRISE, ExpressionGeometryTest::innerBrowHeight, 3);
    assertGrows(Expression.SURPRISE, ExpressionGeometryTest::outerBrowHeight, 3);
    assertShrinks(Expression.SURPRISE, ExpressionGeometryTest::mouthWidth, 2);
  }

  @Test
  void angerLowersAndJoinsTheBrowsAndPressesTheLips() {
    assertShrinks(Expression.ANGER, ExpressionGeometryTest::innerBrowHeight, 2);
    assertShrinks(Expression.ANGER, p -> p.x(22) - p.x(21), 2);
    assertShrinks(Expression.ANGER, p -> p.y(57) - p.y(51), 1);
  }

  @Test
  void disgustRaisesTheNoseAndTheUpperLip() {
    assertShrinks(Expression.DISGUST, p -> p.y(33) - p.y(27), 0.3);
    assertGrows(Expression.DISGUST, ExpressionGeometryTest::mouthOpening, 0.5);
    assertShrinks(Expression.DISGUST, ExpressionGeometryTest::lidOpening, 0.5);
  }

  @Test
  void fearStretchesTheMouthAndOpensTheEyes() {
    assertGrows(Expression.FEAR, ExpressionGeometryTest::mouthWidth, 4);
    assertGrows(Expression.FEAR, ExpressionGeometryTest::lidOpening, 0.7);
    assertGrows(Expression.FEAR, ExpressionGeometryTest::innerBrowHeight, 1);
  }

  @Test
  void sadnessRaisesTheInnerBrowsAndLowersTheCornersOfTheMouth() {
    assertGrows(Expression.SADNESS, p -> innerBrowHeight(p) - outerBrowHeight(p), 1);
    assertShrinks(Expression.SADNESS, ExpressionGeometryTest::cornersAboveMiddle, 2);
  }

  @Test
  void contemptRaisesOneCornerOfTheMouth() {
    assertGrows(Expression.CONTEMPT, p -> p.y(48) - p.y(54), 1.5);
  }

  @Test
  void neutralMovesNothing() {
    assertThat(growth(Expression.NEUTRAL, ExpressionGeometryTest::mouthWidth)).containsOnly(0.0);
  }

  @Test
  void halfTheIntensityMovesTheMouthLess() {
    SyntheticIdentity person = SyntheticIdentity.of(3, 1);
    Performance performance = Performance.of(person, Expression.SURPRISE, 4);

    double none = mouthOpening(landmarks(person, performance.at(0)));
    double half = mouthOpening(landmarks(person, performance.at(0.5)));
    double full = mouthOpening(landmarks(person, performance.at(1)));

    assertThat(half).isGreaterThan(none + 1);
    assertThat(full).isGreaterThan(half + 1);
  }
}
