package org.idferm.experiments.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.idferm.core.progress.Progress;
import org.idferm.experiments.unit.UnitStatus.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStatusTest {

  private static final WorkUnit FIRST = unit("fold-0/m");
  private static final WorkUnit SECOND = unit("fold-1/m");
  private static final WorkUnit THIRD = unit("fold-2/m");

  @TempDir private Path directory;
  private UnitFiles files;

  @BeforeEach
  void makeFiles() {
    files = new UnitFiles(directory);
  }

  @Test
  void theTimeLeftComesFromUnitsOfTheSameTask() throws IOException {
    assertThat(read().secondsLeft(1)).isEmpty();
    write(FIRST, State.DONE, 10, UnitProcess.current());
    write(SECOND, State.RUNNING, 4, UnitProcess.current());
    Files.writeString(directory.resolve("fold-0/m.json"), "{}");

    // The second takes 6 s more, the third 10 s.
    assertThat(read().secondsLeft(1).orElseThrow()).isCloseTo(16, within(1e-9));
    assertThat(read().secondsLeft(2).orElseThrow()).isCloseTo(8, within(1e-9));
    assertThat(read().count(State.DONE)).isEqualTo(1);
    assertThat(read().count(State.WAITING)).isEqualTo(1);
  }

  @Test
  void aUnitWhoseProcessHasGoneIsStopped() {
    UnitProcess now = UnitProcess.current();
    write(FIRST, State.RUNNING, 1, new UnitProcess(now.host(), now.pid(), now.start() - 1));
    write(SECOND, State.RUNNING, 1, now);
    write(THIRD, State.RUNNING, 1, new UnitProcess("elsewhere", 1, 1));

    assertThat(read().units().values())
        .extracting(UnitStatus::state)
        .containsExactly(State.STOPPED, State.RUNNING, State.RUNNING);
  }

  @Test
  void aDoneUnitWithoutItsResultHasToBeRunAgain() throws IOException {
    write(FIRST, State.DONE, 1, UnitProcess.current());
    assertThat(files.isDone(FIRST)).isFalse();

    Files.writeString(directory.resolve("fold-0/m.json"), "{}");
    assertThat(files.isDone(FIRST)).isTrue();

    Files.writeString(directory.resolve("fold-0/m.status"), "{");
    assertThat(files.isDone(FIRST)).isFalse();
  }

  @Test
  void theMonitorAddsUpTheTimeOfAllProcesses() {
    write(FIRST, State.STOPPED, 100, UnitProcess.current());

    UnitMonitor monitor = new UnitMonitor(files, FIRST, Progress.silent());
    assertThat(files.status(FIRST).state()).isEqualTo(State.RUNNING);
    try (Progress.Task task = monitor.begin("training", 8)) {
      task.at(3);
      task.remark("loss 1");
    }
    monitor.ended(State.FAILED, "no memory");

    UnitStatus status = files.status(FIRST);
    assertThat(status.seconds()).isBetween(100.0, 110.0);
    assertThat(status.state()).isEqualTo(State.FAILED);
    assertThat(status.remark()).isEqualTo("no memory");
    assertThat(status.done()).isEqualTo(3);
  }

  private RunStatus read() {
    return RunStatus.read(List.of(FIRST, SECOND, THIRD), files);
  }

  private void write(WorkUnit unit, State state, double seconds, UnitProcess process) {
    files.write(unit, new UnitStatus(state, seconds, "m", 1, 4, "", process));
  }

  private static WorkUnit unit(String name) {
    return new WorkUnit(name, UnitKind.METHOD, Map.of(), 0, 0, Map.of());
  }
}
