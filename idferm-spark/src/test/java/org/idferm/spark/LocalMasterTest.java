package org.idferm.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.idferm.core.error.UserException;
import org.idferm.core.train.StoppedException;
import org.idferm.experiments.unit.UnitFailure;
import org.idferm.experiments.unit.UnitStatus.State;
import org.idferm.experiments.unit.UnitsFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark in this process, which stands for its executors too. */
class LocalMasterTest {

  @TempDir private Path directory;

  @Test
  void aRunStoppedAndHinderedOnSparkEndsHereWithTheNumbersOfOneThatNeverSawSpark()
      throws IOException {
    ToyRun run = new ToyRun(directory.resolve("spark"));

    assertThatThrownBy(
            () ->
                run.run(
                    ToyRun.spark("local[2]"),
                    () -> Files.exists(run.stage("fold-0/features.status"))))
        .isInstanceOf(StoppedException.class);
    assertThat(run.status().orElseThrow().count(State.RUNNING)).isZero();
    assertThat(run.status().orElseThrow().count(State.DONE)).isLessThan(8);

    Path obstacle = Files.createDirectories(run.stage("fold-0/generator.npz/obstacle"));
    assertThatThrownBy(() -> run.run(ToyRun.spark("local[2]")))
        .isInstanceOfSatisfying(
            UnitsFailedException.class,
            e -> assertThat(e.reason()).isEqualTo(UnitFailure.Reason.OUTPUT))
        .hasMessageContaining("fold-0/generator failed: cannot write")
        .hasMessageContaining("1 more need their results; 6 of 8 units are done");
    try (Stream<Path> files = Files.list(run.out().resolve("workers"))) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("executor-driver.log", "spark.log");
    }

    Files.delete(obstacle);
    Files.delete(obstacle.getParent());
    run.run(ToyRun.HERE);
    ToyRun here = new ToyRun(directory.resolve("here"));
    here.run(ToyRun.HERE);
    assertThat(run.results()).isEqualTo(here.results());
  }

  @Test
  void unitsWithMoreThreadsThanThereAreCoresAreRefused() {
    ToyRun run = new ToyRun(directory.resolve("refused"));

    assertThatThrownBy(() -> run.run(ToyRun.spark("local[1]"), "threads=2"))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "--master local[1]: Spark does not start tasks of 2 threads: "
                + "The number of cores per executor (=1) has to be >= the number of cpus per task = 2.");
    assertThatThrownBy(() -> run.run(ToyRun.spark("nowhere"), "threads=2"))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "--master nowhere: Spark does not start tasks of 2 threads: Could not parse Master URL: 'nowhere'");
  }
}
