package org.idferm.data.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.idferm.core.face.Expression;
import org.idferm.data.dataset.ListedFace;
import org.idferm.data.sample.PairDraw;
import org.idferm.data.sample.PairSampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeutralPairsTest {

  @TempDir private Path temporary;

  /** Positions 0 to 2 are a's, 3 and 4 b's without target, 5 to 8 c's; targets are 1, 6 and 8. */
  private FaceIndex index() {
    List<ListedFace> faces = new ArrayList<>();
    String subjects = "aaabbcccc";
    for (int i = 0; i < subjects.length(); i++) {
      boolean target = Set.of(1, 6, 8).contains(i);
      Expression expression = target ? Expression.NEUTRAL : Expression.HAPPY;
      String subject = subjects.substring(i, i + 1);
      faces.add(FaceIndexTest.listed(Path.of(i + ".png"), subject, expression, false, target));
    }
    return FaceIndex.of(FaceIndexTest.reader(faces.stream()), Path.of(""), temporary, p -> {});
  }

  @Test
  void pairsEveryFaceWithTheTargetsOfItsPerson() {
    NeutralPairs pairs = NeutralPairs.of(index());
    assertThat(pairs.people()).isEqualTo(2);
    assertThat(inputs(pairs, 0)).containsExactly(0, 1, 2);
    assertThat(targets(pairs, 2)).containsExactly(1);
    assertThat(inputs(pairs, 1)).containsExactly(5, 6, 7, 8);
    assertThat(targets(pairs, 5)).containsExactly(6, 8);
    assertThat(targets(pairs, 8)).containsExactly(6, 8);
    assertThat(pairs.facesWithoutTarget()).isEqualTo(2);
    assertThat(guides(pairs)).containsExactly(1, 6, 8);
  }

  @Test
  void canBeOfSomePeopleOnly() {
    NeutralPairs pairs = NeutralPairs.of(index(), Set.of("b", "c"));
    assertThat(pairs.people()).isEqualTo(1);
    assertThat(inputs(pairs, 0)).containsExactly(5, 6, 7, 8);
    assertThat(guides(pairs)).containsExactly(6, 8);
    assertThat(pairs.facesWithoutTarget()).isEqualTo(2);
    NeutralPairs none = NeutralPairs.of(index(), Set.of("b"));
    assertThat(none.people()).isZero();
    assertThat(none.guides()).isZero();
  }

  @Test
  void theSamplerDrawsFromThem() {
    FaceIndex index = index();
    NeutralPairs pairs = NeutralPairs.of(index);
    PairSampler sampler = new PairSampler(pairs, 3);
    int[] drawn = new int[index.size()];
    Set<Integer> guides = new TreeSet<>();
    for (int step = 0; step < 300; step++) {
      for (PairDraw draw : sampler.batch(step, 2)) {
        drawn[draw.input()]++;
        guides.add(pairs.guide(draw.guide()));
        assertThat(index.get(draw.target()).target()).isTrue();
        assertThat(index.person(draw.target())).isEqualTo(index.person(draw.input()));
      }
    }
    // Each of the two people in every batch: a's three faces 100 times each, c's four 75 times.
    assertThat(IntStream.range(0, 3).map(i -> drawn[i])).allMatch(n -> n > 70 && n < 130);
    assertThat(Arrays.copyOfRange(drawn, 3, 5)).containsOnly(0);
    assertThat(IntStream.range(5, 9).map(i -> drawn[i])).allMatch(n -> n > 45 && n < 105);
    assertThat(guides).containsExactly(1, 6, 8);
  }

  @Test
  void refusesPositionsOutside() {
    NeutralPairs pairs = NeutralPairs.of(index());
    assertThatThrownBy(() -> pairs.input(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> pairs.target(0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> pairs.guide(3)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static int[] inputs(NeutralPairs pairs, int person) {
    return IntStream.range(0, pairs.inputs(person)).map(k -> pairs.input(person, k)).toArray();
  }

  private static int[] targets(NeutralPairs pairs, int input) {
    return IntStream.range(0, pairs.targets(input)).map(k -> pairs.target(input, k)).toArray();
  }

  private static int[] guides(NeutralPairs pairs) {
    return IntStream.range(0, pairs.guides()).map(pairs::guide).toArray();
  }
}
