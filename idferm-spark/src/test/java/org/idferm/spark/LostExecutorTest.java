package org.idferm.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.idferm.experiments.unit.RunStatus;
import org.idferm.experiments.unit.UnitKind;
import org.idferm.experiments.unit.UnitProcess;
import org.idferm.experiments.unit.UnitStatus;
import org.idferm.experiments.unit.UnitStatus.State;
import org.idferm.experiments.unit.WorkUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A cluster of two executors, processes of this machine, one of which is killed. */
class LostExecutorTest {

  /** So that a generator takes a second or two. */
  private static final String LONGER = "hng.steps=200";

  @TempDir private Path directory;

  @Test
  @Timeout(value = 170, unit = TimeUnit.SECONDS)
  void anotherExecutorGoesOnAndWhatWasFinishedIsNotRunAgain() throws Exception {
    ToyRun run = new ToyRun(directory.resolve("spark"));
    CompletableFuture<Void> ended =
        CompletableFuture.runAsync(() -> run.run(ToyRun.spark("local-cluster[2,1,1024]"), LONGER));

    WorkUnit victim = null;
    while (victim == null) {
      assertThat(ended).isNotDone();
      Thread.sleep(20);
      victim = run.status().map(LostExecutorTest::generatorUnderWay).orElse(null);
    }
    RunStatus before = run.status().orElseThrow();
    Map<String, FileTime> finished = finished(run, before);
    UnitProcess process = before.units().get(victim).process();
    ProcessHandle worker = ProcessHandle.of(process.pid()).orElseThrow();
    ProcessHandle executor = worker.parent().orElseThrow();
    assertThat(executor.info().commandLine().orElseThrow()).contains("ExecutorBackend");
    assertThat(executor.destroyForcibly()).isTrue();

    worker.onExit().get(30, TimeUnit.SECONDS);
    ended.get();

    RunStatus after = run.status().orElseThrow();
    assertThat(after.count(State.DONE)).isEqualTo(8);
    assertThat(after.units().get(victim).process()).isNotEqualTo(process);
    assertThat(finished).isNotEmpty();
    assertThat(finished(run, after)).containsAllEntriesOf(finished);
    ToyRun here = new ToyRun(directory.resolve("here"));
    here.run(ToyRun.HERE, LONGER);
    assertThat(run.results()).isEqualTo(here.results());
  }

  /** A generator that some worker is training, once there is something finished as well. */
  private static WorkUnit generatorUnderWay(RunStatus status) {
    return status.count(State.DONE) == 0
        ? null
        : status.units().entrySet().stream()
            .filter(e -> e.getKey().kind() == UnitKind.GENERATOR)
            .filter(e -> e.getValue().state() == State.RUNNING && e.getValue().done() > 0)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(null);
  }

  /** When units that are done ended. */
  private static Map<String, FileTime> finished(ToyRun run, RunStatus status) throws IOException {
    Map<String, FileTime> finished = new TreeMap<>();
    for (Map.Entry<WorkUnit, UnitStatus> unit : status.units().entrySet()) {
      if (unit.getValue().state() == State.DONE) {
        String name = unit.getKey().name();
        finished.put(name, Files.getLastModifiedTime(run.stage(name + ".status")));
      }
    }
    return finished;
  }
}
