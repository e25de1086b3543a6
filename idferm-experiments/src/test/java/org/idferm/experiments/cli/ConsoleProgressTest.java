package org.idferm.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.idferm.core.progress.Progress;
import org.idferm.experiments.text.Durations;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private final AtomicLong nanos = new AtomicLong();

  @Test
  void aPipeGetsALineAtEveryFifth() {
    try (Progress.Task task = plain("HNG", 10)) {
      for (int i = 1; i <= 10; i++) {
        nanos.addAndGet(3_000_000_000L);
        task.remark("loss " + i);
        task.at(i);
      }
    }

    assertThat(text().lines())
        .containsExactly(
            "HNG ...",
            "HNG: 20 % after 6.0 s, about 24.0 s left, loss 2",
            "HNG: 40 % after 12.0 s, about 18.0 s left, loss 4",
            "HNG: 60 % after 18.0 s, about 12.0 s left, loss 6",
            "HNG: 80 % after 24.0 s, about 6.0 s left, loss 8",
            "HNG: done in 30.0 s, loss 10");
  }

  @Test
  void aResumedTasksTimeLeftLeavesOutWhatWasDoneBefore() {
    try (Progress.Task task = plain("HNG", 100)) {
      task.at(50);
      nanos.addAndGet(10_000_000_000L);
      task.at(60);
    }

    assertThat(text()).contains("60 % after 10.0 s, about 36.4 s left", "stopped at 60 of 100");
  }

  @Test
  void aTerminalGetsABarNoWiderThanItsLine() {
    try (Progress.Task task =
        new ConsoleProgress(new Terminal(stream, true, 60)).begin("HNG, fold 1 of 3", 10)) {
      task.at(10);
      task.remark("loss 0.25");
    }

    assertThat(text()).contains("HNG, fold 1 of 3", "100%");
    assertThat(text().split("[\r\n]")).allMatch(line -> line.length() <= 60);
  }

  @Test
  void timesAreReadable() {
    assertThat(Durations.format(9.26)).isEqualTo("9.3 s");
    assertThat(Durations.format(245)).isEqualTo("4:05 min");
    assertThat(Durations.format(3727)).isEqualTo("1:02:07 h");
  }

  private Progress.Task plain(String title, long total) {
    return new ConsoleProgress(new Terminal(stream, false, 80), nanos::get).begin(title, total);
  }

  private String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
