package org.idferm.experiments.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.idferm.core.face.Expression;
import org.idferm.data.fold.Fold;
import org.idferm.experiments.comparison.Comparison;
import org.idferm.experiments.comparison.ComparisonFiles;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.report.ComparisonData;
import org.idferm.experiments.report.FaceTriple;
import org.idferm.experiments.report.Report;
import org.idferm.experiments.report.ReportData;
import org.idferm.experiments.result.DatasetSummary;
import org.idferm.experiments.result.ExperimentResults;
import org.idferm.experiments.result.HngCurvePoint;
import org.idferm.experiments.result.HngCurvesFile;
import org.idferm.experiments.result.MethodResult;
import org.idferm.experiments.result.MethodResults;
import org.idferm.experiments.result.Prediction;
import org.idferm.experiments.result.PredictionsFile;
import org.idferm.experiments.result.PretrainingResult;
import org.idferm.experiments.result.ProtocolSummary;
import org.idferm.experiments.result.ResultsFile;
import org.idferm.experiments.result.TrainingCurvePoint;
import org.idferm.experiments.result.TrainingCurvesFile;
import org.idferm.experiments.system.Provenances;

/**
 * Writes what people look at.
 *
 * @param config the configuration, without a sweep
 * @param out where to
 * @param data the data set
 * @param folds how its people are divided
 * @param threads of each unit
 * @param stageSeconds wall time of each unit
 * @param command what makes the same results again
 * @param pretraining of the recognition net, if there was any
 */
record ResultWriter(
    ExperimentConfig config,
    ResultPlace out,
    PreparedData data,
    List<Fold> folds,
    int threads,
    Map<String, Double> stageSeconds,
    String command,
    Optional<PretrainingResult> pretraining) {

  /** Writes tables and report; {@code results.json} comes last and marks the run as done. */
  ExperimentResults write(
      List<GeneratorOutcome> generators,
      Map<String, List<MethodOutcome>> methods,
      List<HngCurvePoint> hngCurves,
      List<FaceTriple> faces) {
    Map<String, List<MethodOutcome>> scored = scored(methods);
    ExperimentResults results = results(generators, methods, scored);
    List<MethodOutcome> outcomes = methods.values().stream().flatMap(List::stream).toList();
    List<Prediction> predictions = predictions(outcomes);
    List<TrainingCurvePoint> curves = outcomes.stream().flatMap(o -> o.curve().stream()).toList();
    PredictionsFile.write(out.file(PredictionsFile.NAME), classes(), predictions);
    if (config.scoresSequences()) {
      PredictionsFile.write(
          out.file(PredictionsFile.SEQUENCES),
          classes(),
          predictions(scored.values().stream().flatMap(List::stream).toList()));
    }
    TrainingCurvesFile.write(out.file(TrainingCurvesFile.NAME), curves);
    HngCurvesFile.write(out.file(HngCurvesFile.NAME), hngCurves);
    Optional<ComparisonData> comparison = Comparisons.of(scored);
    comparison.ifPresent(c -> write(c.comparison()));
    out.file(Report.DIRECTORY); // claimed, so that --force knows it as ours
    Report.write(
        out.root(), new ReportData(results, curves, hngCurves, faces, comparison, command));
    ResultsFile.write(out.file(ResultsFile.NAME), results);
    return results;
  }

  private void write(Comparison comparison) {
    ComparisonFiles.writeMethods(out.file(ComparisonFiles.METHODS), comparison);
    ComparisonFiles.writeSignificance(out.file(ComparisonFiles.SIGNIFICANCE), comparison);
    ComparisonFiles.writeLatex(out.file(ComparisonFiles.LATEX), comparison, summary());
  }

  /** The outcomes with what counts as a decision: an image's prediction, or a sequence's. */
  private Map<String, List<MethodOutcome>> scored(Map<String, List<MethodOutcome>> methods) {
    if (!config.scoresSequences()) {
      return methods;
    }
    Map<String, List<MethodOutcome>> scored = new LinkedHashMap<>();
    methods.forEach(
        (name, outcomes) ->
            scored.put(name, outcomes.stream().map(o -> o.ofSequences(classes())).toList()));
    return scored;
  }

  private static List<Prediction> predictions(List<MethodOutcome> outcomes) {
    return outcomes.stream().flatMap(o -> o.predictions().stream()).toList();
  }

  private ExperimentResults results(
      List<GeneratorOutcome> generators,
      Map<String, List<MethodOutcome>> images,
      Map<String, List<MethodOutcome>> scored) {
    Map<String, MethodResult> figures = new LinkedHashMap<>();
    images.forEach(
        (name, outcomes) ->
            figures.put(
                name, figures(scored.get(name)).withImageAccuracy(figures(outcomes).accuracy())));
    return new ExperimentResults(
        config.experiment(),
        summary(),
        // A fold with a person in two parts cannot be made, so the claim holds by construction.
        new ProtocolSummary(
            folds.size(),
            config.repetitions(),
            true,
            config.protocol().validationEvery(),
            config.scoresSequences() ? ProtocolSummary.SEQUENCE : ProtocolSummary.IMAGE,
            folds),
        figures,
        generators.isEmpty() ? null : GeneratorFigures.of(generators),
        Provenances.collect(config, threads, GivenModels.checksums(config), stageSeconds),
        data.tested().map(t -> t.cross(config.dataset())).orElse(null),
        pretraining.orElse(null));
  }

  /** What is known of the faces that were classified. */
  private DatasetSummary summary() {
    return data.tested()
        .map(t -> t.summary(config.test().dataset()))
        .orElseGet(() -> data.summary(config.dataset()));
  }

  private MethodResult figures(List<MethodOutcome> outcomes) {
    return MethodResults.of(
        classes(),
        predictions(outcomes),
        outcomes.stream().mapToDouble(MethodOutcome::seconds).sum(),
        outcomes.get(0).comparisonsPerBatch(),
        outcomes.stream().mapToLong(MethodOutcome::degenerateBatches).sum(),
        outcomes.stream().map(MethodOutcome::bestEpoch).toList());
  }

  private List<String> classes() {
    return data.set().classes().stream().map(Expression::label).toList();
  }
}
