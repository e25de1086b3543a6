package org.idferm.experiments.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.idferm.core.error.ConfigurationException;
import org.junit.jupiter.api.Test;

class GpuRequirementTest {

  @Test
  void aCudaBuildIsKnownByItsBinaries() {
    String lib = "lib/nd4j-cuda-11.6-1.0.0-M2.1-linux-x86_64-cudnn.jar";
    assertThat(GpuRequirement.isCuda(NativeBinaries.of(lib))).isTrue();
    String cpu = "lib/nd4j-native-1.0.0-M2.1-linux-x86_64-onednn.jar";
    assertThat(GpuRequirement.isCuda(NativeBinaries.of(cpu))).isFalse();
  }

  @Test
  void noGpuAndATooNewOneAreRefusedInOneLine() {
    assertThatThrownBy(() -> GpuRequirement.check(List.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("found none")
        .hasMessageNotContaining("\n");
    assertThatThrownBy(() -> GpuRequirement.check(List.of(new Gpu("H100", 9.0))))
        .hasMessageContaining("H100 (9.0)")
        .hasMessageContaining("without -Pcuda");
  }

  @Test
  void oneSupportedGpuIsEnough() {
    assertThatCode(() -> GpuRequirement.check(List.of(new Gpu("H100", 9.0), new Gpu("A100", 8.0))))
        .doesNotThrowAnyException();
  }
}
