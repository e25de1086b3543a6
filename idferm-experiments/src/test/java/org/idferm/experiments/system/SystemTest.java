package org.idferm.experiments.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import org.junit.jupiter.api.Test;

class SystemTest {

  @Test
  void readsTheProcessorsDescription() {
    List<String> x86 = List.of("model name\t: Fast CPU @ 3GHz", "flags\t\t: fpu sse4_2 avx2 fma");

    assertThat(Cpu.parse(x86, 4))
        .isEqualTo(new Cpu("Fast CPU @ 3GHz", 4, List.of("sse4_2", "avx2", "fma")));
    assertThat(Cpu.parse(List.of("Features : fp asimd"), 4).features()).containsExactly("asimd");
  }

  @Test
  void tellsBinariesByTheirJars() {
    String path =
        String.join(
            File.pathSeparator,
            "lib/nd4j-native-1.0.0-M2.1-linux-x86_64-onednn.jar",
            "lib/nd4j-native-1.0.0-M2.1.jar",
            "lib/nd4j-cuda-11.6-1.0.0-M2.1-linux-x86_64-cudnn.jar",
            "lib/openblas-0.3.19-1.5.7-linux-x86_64.jar",
            "lib/guava-32.jar",
            "classes");

    assertThat(NativeBinaries.of(path))
        .containsExactly(
            "nd4j-cuda linux-x86_64-cudnn",
            "nd4j-native linux-x86_64-onednn",
            "openblas linux-x86_64");
  }

  @Test
  void knowsWhichGpusTheBinariesRunOn() {
    List<Gpu> gpus =
        Gpu.parse("NVIDIA H200, 9.0\nNVIDIA GeForce RTX 4090, 8.9\nTesla K20, 3.5\nfailed\n");

    assertThat(gpus)
        .containsExactly(
            new Gpu("NVIDIA H200", 9.0),
            new Gpu("NVIDIA GeForce RTX 4090", 8.9),
            new Gpu("Tesla K20", 3.5));
    assertThat(gpus).extracting(Gpu::supported).containsExactly(false, true, false);
  }
}
