package org.idferm.experiments.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.config.RunConfigs;
import org.junit.jupiter.api.Test;

class UnitPlanTest {

  /** As in the pipeline: softmax needs no faces made. */
  private static final UnitPlan.Needs NEEDS =
      new UnitPlan.Needs() {
        @Override
        public boolean generator(ExperimentConfig config, String method) {
          return method.equals("idferm");
        }

        @Override
        public boolean features(ExperimentConfig config) {
          return true;
        }
      };

  @Test
  void aSimpleRunHasAFlatLayout() {
    assertThat(names("", 2))
        .containsExactly(
            "fold-0/features",
            "fold-0/generator",
            "fold-0/idferm",
            "fold-0/softmax",
            "fold-1/features",
            "fold-1/generator",
            "fold-1/idferm",
            "fold-1/softmax");
  }

  @Test
  void unitsAreSharedByPointsThatDoNotDifferForThem() {
    assertThat(names("sweep: {rml.lambda: [0.5, 1]}", 1))
        .containsExactly(
            "fold-0/features",
            "fold-0/generator",
            "lambda-0.5/fold-0/idferm",
            "lambda-0.5/fold-0/softmax",
            "lambda-1/fold-0/idferm",
            "lambda-1/fold-0/softmax");
    assertThat(names("sweep: {hng.lambda1: [0, 0.03], methods.softmax.metric-loss.x: [1, 2]}", 1))
        .containsExactlyInAnyOrder(
            "fold-0/features",
            "lambda1-0/fold-0/generator",
            "lambda1-0.03/fold-0/generator",
            "lambda1-0/fold-0/idferm",
            "lambda1-0.03/fold-0/idferm",
            "x-1/fold-0/softmax",
            "x-2/fold-0/softmax");
  }

  @Test
  void aNetIsPretrainedOnceForAllFoldsMethodsAndSeeds() {
    String on =
        "repetitions: 2, pretrain: {epochs: 1}, methods: {softmax: {metric-loss: {name: none}}}";
    List<WorkUnit> units = plan("{%s, sweep: {rml.lambda: [0.5, 1]}}".formatted(on), 2).units();
    assertThat(units).hasSize(1 + 2 * 2 * 2);
    assertThat(units.get(0).name()).isEqualTo("pretraining/network");
    assertThat(units.subList(1, units.size()))
        .allMatch(unit -> unit.dependencies().contains("pretraining/network"));
    assertThat(names("{%s, sweep: {rml.width: [4, 8]}}".formatted(on), 1))
        .startsWith("width-4/pretraining/network")
        .contains("width-8/pretraining/network")
        .hasSize(2 + 2 * 2);
  }

  @Test
  void repetitionsAreNamedAfterTheirSeeds() {
    assertThat(
            names("{seed: 7, repetitions: 2, methods: {softmax: {metric-loss: {name: none}}}}", 1))
        .containsExactly("seed-7/fold-0/softmax", "seed-8/fold-0/softmax");
  }

  @Test
  void everyUnitComesAfterThoseWhoseResultsItUses() {
    List<WorkUnit> units =
        plan("{repetitions: 2, sweep: {hng.lambda1: [0, 1], rml.lambda: [1, 2]}}", 3).units();

    Set<String> before = new HashSet<>();
    for (WorkUnit unit : units) {
      assertThat(before).containsAll(unit.dependencies());
      assertThat(before.add(unit.name())).isTrue();
    }
    WorkUnit last = units.get(units.size() - 1);
    assertThat(last.name()).isEqualTo("lambda1-1_lambda-2/seed-2/fold-2/idferm");
    assertThat(last.dependencies()).containsExactly("lambda1-1/seed-2/fold-2/generator");
    assertThat(last.directoryOf(UnitKind.GENERATOR)).contains("lambda1-1/seed-2/fold-2");
    assertThat(last.task()).isEqualTo("idferm");
  }

  @Test
  void namesAreFitForPathsAndTellKeysApart() {
    assertThat(names("sweep: {hng.leaky-slope: [0.1], rml.leaky-slope: [0.0000001]}", 1))
        .contains(
            "hng.leaky-slope-0.1/fold-0/generator",
            "hng.leaky-slope-0.1_rml.leaky-slope-0.0000001/fold-0/idferm");
    assertThat(names("sweep: {methods.softmax.metric-loss.file: [a/b, ../c]}", 1))
        .contains("file-1/fold-0/softmax", "file-2/fold-0/softmax");
  }

  private static List<String> names(String yaml, int folds) {
    return plan(yaml, folds).units().stream().map(WorkUnit::name).toList();
  }

  private static UnitPlan plan(String yaml, int folds) {
    return new UnitPlan(
        RunConfigs.parse(yaml, "test", List.of(), ExperimentConfig.defaults()), folds, NEEDS);
  }
}
