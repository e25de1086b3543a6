package org.idferm.experiments.unit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.idferm.core.io.AtomicFiles;

/**
 * Where units leave their files.
 *
 * @param stages the directory of all of them, below a run's output directory
 */
public record UnitFiles(Path stages) {

  /** The directory's name in an output directory. */
  public static final String DIRECTORY = "stages";

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Whether a unit's results are there.
   *
   * @param unit any unit
   * @return true if it has ended well and its results have not been deleted since
   */
  public boolean isDone(WorkUnit unit) {
    return status(unit).state() == UnitStatus.State.DONE;
  }

  /**
   * How far a unit is.
   *
   * @param unit any unit
   * @return its status; a damaged one counts as none
   */
  public UnitStatus status(WorkUnit unit) {
    try {
      Path file = statusFile(unit);
      if (!Files.exists(file)) {
        return UnitStatus.waiting();
      }
      UnitStatus status = JSON.readValue(Files.readAllBytes(file), UnitStatus.class);
      boolean lost = status.state() == UnitStatus.State.DONE && !hasResult(unit);
      return lost ? UnitStatus.waiting() : status;
    } catch (IOException e) {
      return UnitStatus.waiting();
    }
  }

  /**
   * How long units took, all processes that worked on each together.
   *
   * @param units any units
   * @return seconds by the unit's name, in the same order
   */
  public Map<String, Double> seconds(List<WorkUnit> units) {
    Map<String, Double> seconds = new LinkedHashMap<>();
    units.forEach(unit -> seconds.put(unit.name(), status(unit).seconds()));
    return seconds;
  }

  /**
   * Notes that a unit failed whose process could not do so itself.
   *
   * @param unit the unit
   * @param why one line
   */
  public void failed(WorkUnit unit, String why) {
    UnitStatus last = status(unit);
    write(
        unit,
        new UnitStatus(
            UnitStatus.State.FAILED,
            last.seconds(),
            last.task(),
            last.done(),
            last.total(),
            why,
            last.process()));
  }

  void write(WorkUnit unit, UnitStatus status) {
    AtomicFiles.write(statusFile(unit), out -> out.write(JSON.writeValueAsBytes(status)));
  }

  private Path statusFile(WorkUnit unit) {
    return stages.resolve(unit.name() + ".status");
  }

  /** Feature nets may come from elsewhere, and are made again by whoever misses them. */
  private boolean hasResult(WorkUnit unit) {
    return unit.kind() == UnitKind.FEATURES || Files.exists(stages.resolve(unit.name() + ".json"));
  }
}
