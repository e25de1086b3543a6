package org.idferm.experiments.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.idferm.experiments.unit.UnitFailure;
import org.idferm.experiments.unit.WorkUnit;

/** Hands out units whose inputs are done, to any number of threads. */
final class UnitQueue {

  private enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED
  }

  private final Map<String, WorkUnit> units = new LinkedHashMap<>();
  private final Map<String, State> states = new HashMap<>();
  private final Map<String, UnitFailure> failures = new HashMap<>();
  private boolean closed;

  /**
   * Makes a queue.
   *
   * @param all every unit after those whose results it uses
   * @param done tells which need not be run again
   */
  UnitQueue(List<WorkUnit> all, Predicate<WorkUnit> done) {
    for (WorkUnit unit : all) {
      units.put(unit.name(), unit);
      states.put(unit.name(), done.test(unit) ? State.DONE : State.WAITING);
    }
  }

  /** The next unit that can run, as soon as there is one; nothing if there will be none. */
  synchronized Optional<WorkUnit> take() {
    while (!closed) {
      failThoseWithoutInputs();
      Optional<WorkUnit> ready =
          units.values().stream()
              .filter(u -> states.get(u.name()) == State.WAITING && all(u, State.DONE))
              .findFirst();
      if (ready.isPresent()) {
        states.put(ready.get().name(), State.RUNNING);
        return ready;
      }
      if (!states.containsValue(State.WAITING)) {
        return Optional.empty();
      }
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean all(WorkUnit unit, State state) {
    return unit.dependencies().stream().allMatch(name -> states.get(name) == state);
  }

  private void failThoseWithoutInputs() {
    for (WorkUnit unit : units.values()) {
      if (states.get(unit.name()) == State.WAITING) {
        unit.dependencies().stream()
            .filter(input -> states.get(input) == State.FAILED)
            .findFirst()
            .ifPresent(
                input ->
                    failed(
                        new UnitFailure(
                            unit.name(), UnitFailure.Reason.NOT_RUN, input + " has failed")));
      }
    }
  }

  synchronized void done(WorkUnit unit) {
    states.put(unit.name(), State.DONE);
    notifyAll();
  }

  synchronized void failed(UnitFailure failure) {
    states.put(failure.unit(), State.FAILED);
    failures.put(failure.unit(), failure);
    notifyAll();
  }

  /** Hands out nothing from now on. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** All failures so far, in the units' order. */
  synchronized List<UnitFailure> failures() {
    List<UnitFailure> ordered = new ArrayList<>();
    units.keySet().stream()
        .filter(failures::containsKey)
        .forEach(u -> ordered.add(failures.get(u)));
    return ordered;
  }
}
