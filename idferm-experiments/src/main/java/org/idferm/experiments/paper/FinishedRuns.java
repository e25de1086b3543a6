package org.idferm.experiments.paper;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.idferm.core.error.DataException;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.config.GeneratorConfig;
import org.idferm.experiments.config.RunConfig;
import org.idferm.experiments.config.RunConfigs;
import org.idferm.experiments.result.ExperimentResults;
import org.idferm.experiments.result.GeneratorResults;
import org.idferm.experiments.result.RecordedResults;
import org.idferm.experiments.result.ResultsFile;
import org.idferm.experiments.result.SweepResults;

/** Reads finished runs of any kind. */
public final class FinishedRuns {

  private FinishedRuns() {}

  /**
   * Reads runs.
   *
   * @param directories their output directories
   * @return the runs, in the order given
   * @throws DataException if one is no output directory of a finished run, is a run of another
   *     command, or is given twice
   * @throws org.idferm.core.error.ConfigurationException if its configuration is not one of this
   *     version
   */
  public static List<FinishedRun> read(List<Path> directories) {
    List<FinishedRun> runs = new ArrayList<>();
    Map<String, Integer> names = new HashMap<>();
    List<Path> seen = new ArrayList<>();
    for (Path directory : directories) {
      Path path = directory.toAbsolutePath().normalize();
      if (seen.contains(path)) {
        throw new DataException("%s is given twice: name each run once".formatted(directory));
      }
      seen.add(path);
      Path last = path.getFileName();
      String name = last == null ? path.toString() : last.toString();
      int count = names.merge(name, 1, Integer::sum);
      runs.add(read(directory, count == 1 ? name : "%s (%d)".formatted(name, count)));
    }
    return runs;
  }

  private static FinishedRun read(Path directory, String name) {
    Path file = directory.resolve(ResultsFile.NAME);
    if (!Files.isRegularFile(file)) {
      throw new DataException(
          "%s holds no %s: name the output directory of a finished run"
              .formatted(directory, ResultsFile.NAME));
    }
    JsonNode tree = RecordedResults.read(file).tree();
    if (tree.has("variants")) {
      GeneratorResults results = ResultsFile.read(file, GeneratorResults.class);
      return new FinishedRun.Generators(
          directory,
          name,
          results,
          config(file, results.provenance().configuration(), GeneratorConfig.defaults()));
    }
    if (tree.has("sweep")) {
      SweepResults results = ResultsFile.read(file, SweepResults.class);
      return new FinishedRun.Sweep(
          directory,
          name,
          results,
          config(file, results.provenance().configuration(), ExperimentConfig.defaults()));
    }
    if (tree.has("methods")) {
      ExperimentResults results = ResultsFile.read(file);
      return new FinishedRun.Recognition(
          directory,
          name,
          results,
          config(file, results.provenance().configuration(), ExperimentConfig.defaults()));
    }
    throw new DataException(
        "%s: expected results of run, compare or train-generator, found another command's: leave this run out"
            .formatted(file));
  }

  private static <C extends RunConfig> C config(Path file, String yaml, C defaults) {
    return RunConfigs.parse(yaml, "the configuration in " + file, List.of(), defaults);
  }
}
