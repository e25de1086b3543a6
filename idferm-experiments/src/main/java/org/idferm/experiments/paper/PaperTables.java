package org.idferm.experiments.paper;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All of the paper's tables that some runs can fill. */
public final class PaperTables {

  private final Map<PaperItem, PaperTable> tables = new EnumMap<>(PaperItem.class);

  /**
   * Fills tables.
   *
   * @param published the paper's numbers
   * @param runs finished runs
   */
  public PaperTables(PublishedValues published, List<FinishedRun> runs) {
    List<FinishedRun.Recognition> recognition = new ArrayList<>();
    for (FinishedRun run : runs) {
      if (run instanceof FinishedRun.Recognition r) {
        recognition.add(r);
      }
    }
    IdentityErrorTable.of(published, runs).ifPresent(this::add);
    for (Benchmark benchmark : Benchmark.values()) {
      AccuracyTable.of(benchmark, published, recognition).ifPresent(this::add);
    }
    TrainingTimeTable.of(published, recognition).ifPresent(this::add);
    PreTrainingTable.of(published, recognition).ifPresent(this::add);
  }

  private void add(PaperTable table) {
    tables.put(table.item(), table);
  }

  /**
   * One table.
   *
   * @param item which
   * @return empty if no run can fill it
   */
  public Optional<PaperTable> table(PaperItem item) {
    return Optional.ofNullable(tables.get(item));
  }
}
