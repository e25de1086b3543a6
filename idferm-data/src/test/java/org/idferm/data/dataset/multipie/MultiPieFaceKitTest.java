package org.idferm.data.dataset.multipie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.data.SharedData;
import org.idferm.data.dataset.FaceDatasets;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.preprocess.Preprocessor;
import org.junit.jupiter.api.Test;

/** The numbers of the set's README. */
class MultiPieFaceKitTest {

  private final FaceSet set = open(List.of("neutral", "happy", "surprise", "squint", "disgust"));

  private static FaceSet open(List<String> expressions) {
    return FaceDatasets.open(
            "multipie", SharedData.multiPieFaceKit(), Map.of("expressions", expressions))
        .requireSound();
  }

  @Test
  void hasTheNumbersOfItsReadme() {
    assertThat(set.subjects()).hasSize(260).startsWith("001").endsWith("260");
    assertThat(set.queries()).hasSize(4460);
    Map<Expression, Integer> byExpression = counts(Face::expression);
    assertThat(byExpression)
        .containsOnly(
            Map.entry(Expression.NEUTRAL, 960 + 500 + 500),
            Map.entry(Expression.HAPPY, 500 + 500),
            Map.entry(Expression.SURPRISE, 500),
            Map.entry(Expression.SQUINT, 500),
            Map.entry(Expression.DISGUST, 500));
    Map<Integer, Integer> byAngle = counts(f -> name(f).camera().angle());
    assertThat(byAngle)
        .containsOnly(
            Map.entry(-45, 485),
            Map.entry(-30, 421),
            Map.entry(-15, 473),
            Map.entry(0, 1729),
            Map.entry(15, 435),
            Map.entry(30, 476),
            Map.entry(45, 441));
    Map<Integer, Integer> byLight = counts(f -> name(f).illumination());
    assertThat(byLight)
        .containsOnly(
            Map.entry(0, 1018), Map.entry(5, 959), Map.entry(7, 1541), Map.entry(13, 942));
  }

  @Test
  void everybodyHasTheFrontalNeutralImageOfTheFirstSession() {
    Set<String> subjects = new HashSet<>();
    for (Face target : set.neutrals()) {
      assertThat(name(target).camera()).isEqualTo(MultiPieCamera.CAMERA_05_1);
      assertThat(target.expression()).isEqualTo(Expression.NEUTRAL);
      if (target.image().endsWith(target.subject() + "_01_01_051_07.png")) {
        subjects.add(target.subject());
      }
    }
    assertThat(subjects).hasSize(260);
  }

  @Test
  void leavesOutSquintByDefault() {
    FaceSet ofThePaper = FaceDatasets.open("multipie", SharedData.multiPieFaceKit(), Map.of());
    assertThat(ofThePaper.queries()).hasSize(4460 - 500);
    assertThat(ofThePaper.neutrals()).isEqualTo(set.neutrals());
  }

  @Test
  void facesAreAlignedByTheLandmarksOfTheirTable() {
    Preprocessor preprocessor = new Preprocessor();
    for (Face face : set.queries().subList(0, 100)) {
      assertThat(preprocessor.align(face).pixels()).hasSize(64 * 64);
    }
  }

  private static MultiPieName name(Face face) {
    return MultiPieName.of(face.image()).orElseThrow();
  }

  private <K extends Comparable<K>> Map<K, Integer> counts(Function<Face, K> key) {
    Map<K, Integer> counts = new TreeMap<>();
    set.queries().forEach(f -> counts.merge(key.apply(f), 1, Integer::sum));
    return counts;
  }
}
