package org.idferm.experiments.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class UnitProcessTest {

  @Test
  void thisProcessLivesAndALaterOneOfItsNumberIsAnother() {
    UnitProcess self = UnitProcess.current();
    assertThat(self.alive()).contains(true);
    assertThat(new UnitProcess(self.host(), self.pid(), self.start() + 1).alive()).contains(false);
    assertThat(new UnitProcess("elsewhere", self.pid(), self.start()).alive()).isEmpty();
  }

  @Test
  void aProcessThatHasEndedDoesNotLive() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-version")
            .start();
    long pid = process.pid();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(new UnitProcess(UnitProcess.current().host(), pid, 0).alive()).contains(false);
  }

  /** The start in wall-clock time moves when the clock is set; ticks since the machine's do not. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void theStartDoesNotDependOnTheClock() {
    long now = Instant.now().toEpochMilli();
    assertThat(UnitProcess.current().start()).isPositive().isLessThan(now / 2);
  }
}
