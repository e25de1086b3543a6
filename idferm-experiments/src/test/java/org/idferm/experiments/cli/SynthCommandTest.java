package org.idferm.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynthCommandTest {

  @TempDir private static Path directory;

  private static CommandLineRun synth(Path out, String... options) {
    List<String> args = new ArrayList<>(List.of("synth", out.toString()));
    args.addAll(List.of("--subjects", "1", "--size", "48"));
    args.addAll(List.of(options));
    return CommandLineRun.of((c, d, p) -> {}, args.toArray(String[]::new));
  }

  @Test
  void writesPosesLightsAndOccludersIntoAManifest() throws IOException {
    Path out = directory.resolve("manifest");

    CommandLineRun run =
        synth(
            out,
            "--layout=manifest",
            "--frames=2",
            "--poses",
            "-30,30",
            "--lights",
            "left,dark",
            "--intensity",
            "0.9:0.95",
            "--occluded",
            "1");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo("Faces: %s%n".formatted(out));
    assertThat(Files.readAllLines(out.resolve("manifest.csv"))).hasSize(1 + 2 * 2 * 6 * 2);
    List<String> apexes =
        Files.readAllLines(out.resolve("factors.csv")).stream()
            .filter(row -> row.contains("0002.png"))
            .toList();
    assertThat(apexes)
        .hasSize(2 * 2 * 6)
        .noneMatch(row -> row.endsWith("none"))
        .allMatch(row -> row.split(",", -1)[3].startsWith("0.9"));
    assertThat(out.resolve("README.txt"))
        .content()
        .contains("poses               [-30.0, 30.0]", "lights              left, dark");
  }

  @Test
  void writesEveryLayout() {
    for (String layout : List.of("ckplus", "mmi", "oulu", "multipie")) {
      Path out = directory.resolve(layout);

      CommandLineRun run = synth(out, "--layout", layout, "--frames", "5");

      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(out.resolve("README.txt")).content().contains("layout              " + layout);
    }
    assertThat(directory.resolve("oulu/OriginalImg/VL/Strong/P001/Sadness/004.jpeg")).exists();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--layout | oul | did you mean oulu?",
        "--intensity | 0.4 | --intensity is '0.4', expected two numbers",
        "--intensity | a:b | --intensity is 'a:b', expected two numbers",
        "--intensity | 0.9:0.4 | maxIntensity is 0.4",
        "--poses | 50 | pose must be a number from -45.0 to 45.0, found 50.0",
        "--lights | lef | did you mean left?",
        "--occluded | 2 | occluded must be a number from 0.0 to 1.0, found 2.0",
        "--subjects | 1000000 | subjects is 1000000"
      })
  void refusesOptionsInOneLine(String option, String value, String message) {
    Path out = directory.resolve("refused");
    CommandLineRun run = CommandLineRun.of((c, d, p) -> {}, "synth", out.toString(), option, value);

    assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.err()).contains(message);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(out).doesNotExist();
  }

  @Test
  void helpShowsExamplesOfTheLayouts() {
    CommandLineRun run = CommandLineRun.of((c, d, p) -> {}, "synth", "--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("--layout multipie --poses -45,0,45 --lights 07", "--occluded=SHARE");
  }
}
