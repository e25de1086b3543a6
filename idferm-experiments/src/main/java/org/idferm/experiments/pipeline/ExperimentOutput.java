package org.idferm.experiments.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.config.SweepPoint;
import org.idferm.experiments.output.OutputDirectory;
import org.idferm.experiments.report.FaceTriple;
import org.idferm.experiments.report.Report;
import org.idferm.experiments.report.SweepReport;
import org.idferm.experiments.result.Csv;
import org.idferm.experiments.result.ExperimentResults;
import org.idferm.experiments.result.HngCurvePoint;
import org.idferm.experiments.result.ResultsFile;
import org.idferm.experiments.result.SweepFile;
import org.idferm.experiments.result.SweepPointResult;
import org.idferm.experiments.result.SweepResults;
import org.idferm.experiments.system.Provenances;
import org.idferm.experiments.unit.PointNames;
import org.idferm.experiments.unit.UnitPlan;
import org.idferm.experiments.unit.WorkUnit;

/**
 * Gathers what the units of a run have left, and has it written: for a sweep, each point's results
 * as if it had been run alone, in a directory of its own, and a summary of all.
 *
 * @param config the effective configuration
 * @param out where to
 * @param runner of the units, all of which are done
 * @param plan what units there are
 * @param threads of each unit
 */
record ExperimentOutput(
    ExperimentConfig config, OutputDirectory out, UnitRunner runner, UnitPlan plan, int threads) {

  private static final String POINTS = "points";

  /** Writes everything; {@code results.json} of the run comes last and marks it as done. */
  void write() {
    writeTimes();
    if (config.sweep().values().isEmpty()) {
      write(plan.points().get(0), ResultPlace.of(out));
      return;
    }
    List<SweepPointResult> points = new ArrayList<>();
    ExperimentResults any = null;
    Path directory = out.file(POINTS);
    for (SweepPoint point : plan.points()) {
      String name = plan.name(point);
      any = write(point, ResultPlace.below(directory.resolve(name)));
      points.add(SweepPointResult.of(POINTS + "/" + name, point.settings(), any));
    }
    SweepResults results =
        new SweepResults(
            config.experiment(),
            any.dataset(),
            any.protocol(),
            config.sweep().values(),
            points,
            Provenances.collect(
                config,
                threads,
                GivenModels.checksums(config),
                runner.files().seconds(plan.units())));
    SweepFile.write(out.file(SweepFile.NAME), results);
    out.file(Report.DIRECTORY); // claimed, so that --force knows it as ours
    SweepReport.write(out.root(), results, command(Map.of()));
    ResultsFile.write(out.file(ResultsFile.NAME), results);
  }

  /** How long each unit took, all processes that worked on it together. */
  private void writeTimes() {
    List<List<Object>> rows = new ArrayList<>();
    runner.files().seconds(plan.units()).forEach((name, s) -> rows.add(List.of(name, s)));
    Csv.write(out.file("times.csv"), List.of("unit", "seconds"), rows);
  }

  private ExperimentResults write(SweepPoint point, ResultPlace place) {
    List<GeneratorOutcome> generators = new ArrayList<>();
    List<HngCurvePoint> curves = new ArrayList<>();
    List<FaceTriple> faces = new ArrayList<>();
    Map<String, List<MethodOutcome>> methods = new LinkedHashMap<>();
    for (int repetition = 0; repetition < config.repetitions(); repetition++) {
      for (int fold = 0; fold < runner.folds().size(); fold++) {
        Optional<WorkUnit> generator = plan.generator(point, repetition, fold);
        if (generator.isPresent()) {
          GeneratorOutcome outcome = runner.generatorOutcome(generator.get());
          generators.add(outcome);
          int r = repetition;
          outcome.curve().forEach(p -> curves.add(p.inRepetition(r)));
          if (repetition == 0) {
            faces.addAll(runner.triples(generator.get()));
          }
        }
        for (String method : config.methods().keySet()) {
          methods
              .computeIfAbsent(method, m -> new ArrayList<>())
              .add(runner.methodOutcome(plan.method(point, repetition, fold, method)));
        }
      }
    }
    return new ResultWriter(
            point.config(),
            place,
            runner.data(),
            runner.folds(),
            threads,
            runner.files().seconds(plan.units(point)),
            command(point.settings()),
            plan.pretraining(point).map(runner::pretraining))
        .write(generators, methods, curves, faces);
  }

  private String command(Map<String, Object> settings) {
    String values =
        settings.entrySet().stream()
            .map(e -> " --set %s=%s".formatted(e.getKey(), PointNames.plain(e.getValue())))
            .collect(Collectors.joining());
    return "./idferm run %s%s%s --out NEW"
        .formatted(
            out.file(OutputDirectory.CONFIGURATION),
            settings.isEmpty() ? "" : " --set sweep={}",
            values);
  }
}
