package org.idferm.experiments.unit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How far a run is.
 *
 * @param units every unit with its status, in the plan's order
 */
public record RunStatus(Map<WorkUnit, UnitStatus> units) {

  /**
   * Looks at a run's files. A unit whose process has gone counts as stopped.
   *
   * @param units all units of the run
   * @param files where they leave their files
   * @return what is known now
   */
  public static RunStatus read(List<WorkUnit> units, UnitFiles files) {
    Map<WorkUnit, UnitStatus> found = new LinkedHashMap<>();
    for (WorkUnit unit : units) {
      UnitStatus status = files.status(unit);
      boolean gone =
          status.state() == UnitStatus.State.RUNNING && !status.process().alive().orElse(true);
      found.put(unit, gone ? status.in(UnitStatus.State.STOPPED) : status);
    }
    return new RunStatus(found);
  }

  /**
   * The number of units in a state.
   *
   * @param state the state
   * @return 0 or more
   */
  public int count(UnitStatus.State state) {
    return Math.toIntExact(units.values().stream().filter(s -> s.state() == state).count());
  }

  /**
   * The time that the rest will take, from the time that units of the same kind took.
   *
   * @param jobs how many run at once
   * @return seconds; empty if nothing like the units that are left has ended yet
   */
  public OptionalDouble secondsLeft(int jobs) {
    Map<String, Double> byTask = meanSeconds(WorkUnit::task);
    Map<UnitKind, Double> byKind = meanSeconds(WorkUnit::kind);
    double sum = 0;
    for (Map.Entry<WorkUnit, UnitStatus> entry : units.entrySet()) {
      UnitStatus status = entry.getValue();
      if (status.state() != UnitStatus.State.DONE) {
        WorkUnit unit = entry.getKey();
        Double whole = byTask.getOrDefault(unit.task(), byKind.get(unit.kind()));
        if (whole == null) {
          return OptionalDouble.empty();
        }
        sum += Math.max(0, whole - status.seconds());
      }
    }
    return OptionalDouble.of(sum / jobs);
  }

  /** The mean time of done units, grouped. */
  private <K> Map<K, Double> meanSeconds(Function<WorkUnit, K> group) {
    return units.entrySet().stream()
        .filter(e -> e.getValue().state() == UnitStatus.State.DONE)
        .collect(
            Collectors.groupingBy(
                e -> group.apply(e.getKey()),
                Collectors.averagingDouble(e -> e.getValue().seconds())));
  }
}
