package org.idferm.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code doctor} says of GPUs, told by a program that answers as {@code nvidia-smi} does. */
@EnabledOnOs(OS.LINUX)
class DoctorGpuTest {

  @TempDir private Path directory;

  @Test
  void everyGpuHasItsComputeCapabilityAndVerdict() throws IOException, InterruptedException {
    Path smi =
        Files.writeString(
            directory.resolve("nvidia-smi"),
            """
        #!/bin/sh
        echo 'NVIDIA H200, 9.0'
        echo 'Tesla V100-SXM2-16GB, 7.0'
        echo 'Tesla K40, 3.5'
        """);
    assertThat(smi.toFile().setExecutable(true)).isTrue();
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "doctor")
            .redirectErrorStream(true);
    String path = builder.environment().get("PATH");
    builder.environment().put("PATH", directory + File.pathSeparator + path);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(out).isZero();
    String refused = "cannot be used, ND4J's CUDA binaries hold code for 3.7 to 8.6 and do not run";
    assertThat(out.lines().filter(line -> line.startsWith("GPU")))
        .satisfiesExactly(
            line -> assertThat(line).contains("NVIDIA H200, compute capability 9.0: " + refused),
            line ->
                assertThat(line)
                    .endsWith(
                        "V100-SXM2-16GB, compute capability 7.0: not in use, build with -Pcuda to use it"),
            line -> assertThat(line).contains("Tesla K40, compute capability 3.5: " + refused));
  }
}
