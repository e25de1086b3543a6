package org.idferm.data.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairSamplerTest {

  private static final List<String> SUBJECTS = List.of("b", "a", "b", "b", "c", "b");
  private static final List<PairInput> INPUTS =
      IntStream.range(0, SUBJECTS.size())
          .mapToObj(i -> new PairInput(SUBJECTS.get(i), List.of(i), FlipRule.RANDOM))
          .toList();

  private final PairSampler sampler = new PairSampler(INPUTS, 6, 5);

  @Test
  void everyPersonComesEquallyOften() {
    for (long step = 0; step < 50; step++) {
      Map<String, Long> counts =
          sampler.batch(step, 8).stream()
              .map(d -> SUBJECTS.get(d.input()))
              .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
      assertThat(counts).hasSize(3);
      assertThat(counts.values()).allMatch(n -> n == 2 || n == 3);
    }
  }

  @Test
  void allInputsOfAPersonAreDrawn() {
    int[] drawn = new int[SUBJECTS.size()];
    draws(sampler, 1000).forEach(d -> drawn[d.input()]++);
    // One person in three: 333 times each, b's four inputs 83 times each.
    assertThat(drawn[1]).isBetween(270, 400);
    assertThat(drawn[4]).isBetween(270, 400);
    for (int pair : new int[] {0, 2, 3, 5}) {
      assertThat(drawn[pair]).isBetween(50, 120);
    }
  }

  @Test
  void anOccludedHalfComesToTheRightAndTheRestIsFlippedInHalfOfTheDraws() {
    List<PairInput> inputs =
        List.of(
            new PairInput("a", List.of(0), FlipRule.ALWAYS),
            new PairInput("b", List.of(0), FlipRule.NEVER),
            new PairInput("c", List.of(0), FlipRule.RANDOM));
    int[] flips = new int[3];
    int[] guideFlips = new int[3];
    for (PairDraw draw : draws(new PairSampler(inputs, 1, 0), 3000)) {
      flips[draw.input()] += draw.flip() ? 1 : 0;
      guideFlips[draw.input()] += draw.flipGuide() ? 1 : 0;
    }
    assertThat(flips[0]).isBetween(900, 1100);
    assertThat(flips[1]).isZero();
    assertThat(flips[2]).isBetween(430, 570);
    assertThat(guideFlips[0]).isBetween(430, 570); // the guiding set is not occluded
  }

  @Test
  void howOneInputIsFlippedChangesNothingForTheOthers() {
    List<PairInput> occluded = new ArrayList<>(INPUTS);
    occluded.set(1, new PairInput("a", List.of(1), FlipRule.ALWAYS));
    List<PairDraw> before = sampler.batch(3, 64);
    List<PairDraw> after = new PairSampler(occluded, 6, 5).batch(3, 64);
    for (int i = 0; i < 64; i++) {
      PairDraw draw = before.get(i);
      PairDraw expected =
          new PairDraw(draw.input(), draw.target(), true, draw.guide(), draw.flipGuide());
      assertThat(after.get(i)).isEqualTo(draw.input() == 1 ? expected : draw);
    }
  }

  @Test
  void drawsFromAllTargetsOfThePersonAndFromTheWholeGuidingSet() {
    List<PairInput> inputs =
        List.of(
            new PairInput("a", List.of(4, 7), FlipRule.RANDOM),
            new PairInput("b", List.of(1), FlipRule.RANDOM));
    Set<Integer> ofA = new TreeSet<>();
    Set<Integer> guides = new TreeSet<>();
    for (PairDraw draw : draws(new PairSampler(inputs, 3, 9), 200)) {
      assertThat(draw.input() == 0 || draw.target() == 1).isTrue();
      if (draw.input() == 0) {
        ofA.add(draw.target());
      }
      guides.add(draw.guide());
    }
    assertThat(ofA).containsExactly(4, 7);
    assertThat(guides).containsExactly(0, 1, 2);
  }

  @Test
  void batchesAreAFunctionOfSeedAndStep() {
    List<PairDraw> batch = sampler.batch(9, 64);
    sampler.batch(1, 3);
    assertThat(sampler.batch(9, 64)).isEqualTo(batch);
    assertThat(sampler.batch(10, 64)).isNotEqualTo(batch);
    assertThat(new PairSampler(INPUTS, 6, 6).batch(9, 64)).isNotEqualTo(batch);
  }

  @Test
  void keepsItsDraws() {
    // Others would change the numbers of every experiment.
    assertThat(sampler.batch(2, 3))
        .containsExactly(
            new PairDraw(1, 1, true, 3, false),
            new PairDraw(4, 4, false, 3, false),
            new PairDraw(3, 3, true, 3, false));
  }

  @Test
  void groupsManyPeopleInTimeThatGrowsWithTheInputs() {
    List<PairInput> inputs =
        IntStream.range(0, 60_000)
            .mapToObj(i -> new PairInput("p" + i / 5, List.of(0), FlipRule.RANDOM))
            .toList();
    assertThat(new PairSampler(inputs, 1, 0).batch(0, 4)).hasSize(4);
  }

  @Test
  void refusesNoInputsTargetsOrGuides() {
    assertThatThrownBy(() -> new PairSampler(List.of(), 1, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PairSampler(INPUTS, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PairInput("a", List.of(), FlipRule.NEVER))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PairInput("a", List.of(-1), FlipRule.NEVER))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<PairDraw> draws(PairSampler sampler, int steps) {
    return IntStream.range(0, steps)
        .boxed()
        .flatMap(step -> sampler.batch(step, 1).stream())
        .toList();
  }
}
