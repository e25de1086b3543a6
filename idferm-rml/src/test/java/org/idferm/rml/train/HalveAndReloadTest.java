package org.idferm.rml.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.idferm.rml.train.HalveAndReload.Verdict;
import org.junit.jupiter.api.Test;

class HalveAndReloadTest {

  private static final Verdict BEST = new Verdict(true, true, false);
  private static final Verdict GO_ON = new Verdict(false, false, false);
  private static final Verdict RELOAD = new Verdict(false, false, true);

  private final HalveAndReload policy = new HalveAndReload(3, Reload.ACCURACY);

  @Test
  void aRiseOfMoreThanAQuarterOverTheLowestLossReloads() {
    assertThat(policy.judge(2, 0.5, 1)).isEqualTo(BEST);
    assertThat(policy.judge(1, 0.6, 1)).isEqualTo(BEST);
    assertThat(policy.judge(1.25, 0.5, 1)).isEqualTo(GO_ON);
    // The lowest loss is still 1.
    assertThat(policy.judge(1.26, 0.5, 1)).isEqualTo(RELOAD);
  }

  @Test
  void afterAReloadTheRiseIsMeasuredFromTheReloadedNetwork() {
    policy.judge(2, 0.9, 1);
    policy.judge(1, 0.5, 1);
    assertThat(policy.judge(1.5, 0.5, 1)).isEqualTo(RELOAD);
    assertThat(policy.judge(2.4, 0.5, 1)).isEqualTo(GO_ON);
    assertThat(policy.judge(2.6, 0.5, 1)).isEqualTo(RELOAD);
  }

  @Test
  void epochsWithoutGainReload() {
    policy.judge(1, 0.5, 1);
    assertThat(policy.judge(1, 0.5, 2)).isEqualTo(GO_ON);
    assertThat(policy.judge(1, 0.4, 1)).isEqualTo(GO_ON);
    assertThat(policy.judge(1, 0.5, 1)).isEqualTo(RELOAD);
    assertThat(policy.judge(1, 0.5, 1)).isEqualTo(GO_ON);
  }

  @Test
  void anEqualAccuracyWithALowerLossIsBestButNoGain() {
    policy.judge(1, 0.5, 1);
    assertThat(policy.judge(1, 0.5, 0.9)).isEqualTo(BEST);
    assertThat(policy.judge(1, 0.5, 0.9)).isEqualTo(GO_ON);
    assertThat(policy.judge(1, 0.5, 0.8)).isEqualTo(new Verdict(true, true, true));
  }

  @Test
  void aRestoredPolicyGoesOnAlike() {
    policy.judge(2, 0.5, 1);
    policy.judge(1, 0.4, 1);
    HalveAndReload restored = new HalveAndReload(3, Reload.ACCURACY);
    restored.restore(policy.state());
    assertThat(restored.judge(1.3, 0.4, 1)).isEqualTo(RELOAD);
    assertThat(restored.state()).isNotEqualTo(policy.state());
    assertThat(policy.judge(1.3, 0.4, 1)).isEqualTo(RELOAD);
    assertThat(restored.state()).isEqualTo(policy.state());
  }

  @Test
  void asThePaperHasItTheNetworkOfTheBestLossIsReloaded() {
    HalveAndReload paper = new HalveAndReload(3, Reload.LOSS);
    assertThat(paper.judge(2, 0.9, 1)).isEqualTo(BEST);
    // A lower training loss without gain: kept for reloading, not as the outcome.
    assertThat(paper.judge(1, 0.5, 2)).isEqualTo(new Verdict(false, true, false));
    assertThat(paper.judge(1.25, 0.5, 2)).isEqualTo(GO_ON);
    assertThat(paper.judge(1.26, 0.5, 2)).isEqualTo(RELOAD);
    // From the network of loss 1 on.
    assertThat(paper.judge(1.2, 0.5, 2)).isEqualTo(GO_ON);
    assertThat(paper.judge(1.3, 0.5, 2)).isEqualTo(RELOAD);
    // A gain with a higher training loss is the outcome, not to be reloaded.
    assertThat(paper.judge(1.2, 0.95, 1)).isEqualTo(new Verdict(true, false, false));
  }

  @Test
  void tenEpochsWithoutGainAreThePapersPatience() {
    HalveAndReload paper = new HalveAndReload(FerTrainingOptions.paper(1).patience(), Reload.LOSS);
    paper.judge(1, 0.5, 1);
    for (int epoch = 0; epoch < 9; epoch++) {
      assertThat(paper.judge(1, 0.5, 1)).isEqualTo(GO_ON);
    }
    assertThat(paper.judge(1, 0.5, 1)).isEqualTo(RELOAD);
  }
}
