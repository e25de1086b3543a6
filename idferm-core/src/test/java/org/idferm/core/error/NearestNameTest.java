package org.idferm.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

  @Test
  void findsWhatWasMeant() {
    assertThat(NearestName.of("sgin", List.of("rank", "sign", "linear"))).contains("sign");
    assertThat(NearestName.of("tripplet", List.of("rml", "triplet"))).contains("triplet");
    assertThat(NearestName.of("OULU-CASSIA", List.of("mmi", "oulu-casia"))).contains("oulu-casia");
    assertThat(NearestName.of("CK-Plus", List.of("ckplus"))).contains("ckplus");
  }

  @Test
  void suggestsNothingThatIsFarOff() {
    assertThat(NearestName.of("temperature", List.of("rank", "sign"))).isEmpty();
    assertThat(NearestName.of("x", List.of())).isEmpty();
  }

  @Test
  void takesTheFirstOfEquals() {
    assertThat(NearestName.of("b", List.of("c", "a"))).contains("a");
  }
}
