package org.idferm.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real run in a process of its own, killed again and again while it works. */
class KilledRunTest {

  private static final int KILLS = 20;
  private static final long SEED = 20;
  private static final long LONGEST_MILLIS = 900;

  @TempDir private Path directory;

  @Test
  void aRunKilledAtTwentyMomentsEndsWithTheNumbersOfAnUndisturbedOne() throws Exception {
    Path config = ToyRun.config(directory);
    Path whole = directory.resolve("whole");
    assertThat(ToyRun.run(config, whole, "--jobs", "1").exitCode()).isZero();

    SplittableRandom random = new SplittableRandom(SEED);
    int killed = 0;
    for (int run = 0; killed < KILLS; run++) {
      Path out = directory.resolve("killed-" + run);
      boolean ended = false;
      while (!ended && killed < KILLS) {
        ended = !killedAfter(random.nextLong(LONGEST_MILLIS), config, out);
        killed += ended ? 0 : 1;
      }
      if (!ended) {
        CommandLineRun last = ToyRun.run(config, out, "--jobs", "1", "--resume");
        assertThat(last.exitCode()).as(last.err()).isZero();
      }
      assertThat(ToyRun.numbers(out)).isEqualTo(ToyRun.numbers(whole));
    }
  }

  /** Starts or resumes a run; false if it ended before it was killed. */
  private boolean killedAfter(long millis, Path config, Path out)
      throws IOException, InterruptedException {
    Path log = directory.resolve("log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                config.toString(),
                "--out",
                out.toString(),
                "--jobs",
                "1",
                "--resume")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      while (process.isAlive() && Files.size(log) == 0) {
        Thread.sleep(5); // until its work begins
      }
      if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        return false;
      }
      return true;
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
