package org.idferm.experiments.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepeatedTest {

  /** 0.1, 0.2, 0.3: mean 0.2, sample standard deviation 0.1. */
  @Test
  void severalHaveMeanAndSampleDeviation() {
    assertThat(Repeated.percent(0.1, 0.2, 0.3)).isEqualTo("20.0&nbsp;&plusmn;&nbsp;10.0&nbsp;%");
    assertThat(Repeated.number(3, 1, 1)).isEqualTo("1.000&nbsp;&plusmn;&nbsp;0.000");
  }

  @Test
  void oneIsShownAsItIs() {
    assertThat(Repeated.percent(0.123)).isEqualTo("12.3&nbsp;%");
    assertThat(Repeated.number(1, 20.26)).isEqualTo("20.3");
  }

  @Test
  void whatWasNotMeasuredIsADash() {
    assertThat(Repeated.percent(Double.NaN)).isEqualTo("&ndash;");
    assertThat(Repeated.number(2, 1, Double.NaN)).isEqualTo("&ndash;");
  }
}
