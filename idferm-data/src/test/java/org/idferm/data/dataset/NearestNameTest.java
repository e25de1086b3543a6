package org.idferm.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

  @Test
  void findsTheSmallestEditDistance() {
    List<String> known = List.of("mmi", "oulu-casia", "ckplus");
    assertThat(NearestName.of("ck-plus", known)).isEqualTo("ckplus");
    assertThat(NearestName.of("oulu", known)).isEqualTo("mmi"); // 4 edits; oulu-casia takes 6
    assertThat(NearestName.of("OULU-CASSIA", known)).isEqualTo("oulu-casia");
    assertThat(NearestName.of("x", List.of())).isEmpty();
  }
}
