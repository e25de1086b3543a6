package org.idferm.experiments.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.idferm.experiments.text.Durations;
import org.idferm.experiments.unit.RunStatus;
import org.idferm.experiments.unit.UnitStatus;
import org.idferm.experiments.unit.UnitStatus.State;
import org.idferm.experiments.unit.WorkUnit;

/**
 * A run's status in words.
 *
 * @param status of its units
 * @param finished whether its results are written
 */
record StatusText(RunStatus status, boolean finished) {

  /**
   * A line for the whole, and one for every unit that somebody would look at.
   *
   * @param all units that are done or wait as well
   */
  List<String> lines(boolean all) {
    List<String> lines = new ArrayList<>();
    lines.add(whole());
    status
        .units()
        .forEach(
            (unit, unitStatus) -> {
              State state = unitStatus.state();
              if (all || (state != State.DONE && state != State.WAITING)) {
                lines.add(line(unit, unitStatus));
              }
            });
    return lines;
  }

  private String whole() {
    int running = status.count(State.RUNNING);
    String what = finished ? "finished" : running > 0 ? "running" : "not running";
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%s: %d of %d units done",
                what,
                status.count(State.DONE),
                status.units().size()));
    for (State state : List.of(State.RUNNING, State.STOPPED, State.FAILED, State.WAITING)) {
      int count = status.count(state);
      if (count > 0) {
        text.append(", ").append(count).append(' ').append(word(state));
      }
    }
    OptionalDouble left = status.secondsLeft(Math.max(1, running));
    if (!finished && left.isPresent()) {
      text.append("; about ").append(Durations.format(left.getAsDouble())).append(" left");
    }
    if (!finished && running == 0) {
      text.append("; --resume goes on");
    }
    return text.toString();
  }

  private static String line(WorkUnit unit, UnitStatus s) {
    return String.format(
            Locale.ROOT,
            "  %-8s %s%s%s%s",
            word(s.state()),
            unit.name(),
            s.seconds() > 0 ? ", " + Durations.format(s.seconds()) : "",
            s.state() == State.RUNNING || s.state() == State.STOPPED ? steps(s) : "",
            s.remark().isEmpty() ? "" : ": " + s.remark())
        .stripTrailing();
  }

  private static String steps(UnitStatus s) {
    return s.total() == 0
        ? ""
        : String.format(Locale.ROOT, ", %s %d %%", s.task(), 100 * s.done() / s.total());
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
