package org.idferm.experiments.cli;

import java.io.PrintWriter;
import java.util.List;
import org.idferm.experiments.config.ConfigDifferences;
import org.idferm.experiments.config.RunConfig;
import org.idferm.experiments.result.RecordedResults;

/**
 * What differs between two runs' results.
 *
 * @param before one run's
 * @param now the other's
 */
record ResultsComparison(RecordedResults before, RecordedResults now) {

  private static final int SHOWN = 40;

  /** Prints configuration first, then machine and software, then numbers; tells the exit code. */
  int print(PrintWriter out, boolean all) {
    List<String> configuration = ConfigDifferences.between(config(before), config(now));
    List<String> provenance = before.provenance(now);
    List<String> numbers = before.numbers(now);
    print(out, "Configuration", configuration, all);
    print(out, "Machine and software", provenance, all);
    print(out, "Results (times apart)", numbers, all);
    return configuration.isEmpty() && sameNumbers() ? ExitCode.OK : ExitCode.DIFFERENT;
  }

  /** Whether the results themselves are the same. */
  boolean sameNumbers() {
    return before.numbers(now).isEmpty();
  }

  private static void print(PrintWriter out, String title, List<String> lines, boolean all) {
    out.printf("%s: %s%n", title, lines.isEmpty() ? "the same" : lines.size() + " differ");
    int shown = all ? lines.size() : Math.min(SHOWN, lines.size());
    lines.subList(0, shown).forEach(line -> out.println("  " + line));
    if (shown < lines.size()) {
      out.printf("  ... %d more: --all%n", lines.size() - shown);
    }
  }

  private static RunConfig config(RecordedResults results) {
    return RecordedRun.config(results, List.of());
  }
}
