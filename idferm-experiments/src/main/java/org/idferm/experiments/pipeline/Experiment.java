package org.idferm.experiments.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.idferm.core.face.Expression;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.data.fold.Fold;
import org.idferm.data.fold.FoldFile;
import org.idferm.data.fold.PersonFolds;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.output.OutputDirectory;
import org.idferm.experiments.report.FaceTriple;
import org.idferm.experiments.report.Report;
import org.idferm.experiments.report.ReportData;
import org.idferm.experiments.result.DatasetSummary;
import org.idferm.experiments.result.ExperimentResults;
import org.idferm.experiments.result.HngCurvesFile;
import org.idferm.experiments.result.MethodResult;
import org.idferm.experiments.result.MethodResults;
import org.idferm.experiments.result.PredictionsFile;
import org.idferm.experiments.result.ProtocolSummary;
import org.idferm.experiments.result.ResultsFile;
import org.idferm.experiments.result.TrainingCurvesFile;
import org.idferm.experiments.system.NativeThreads;
import org.idferm.experiments.system.Provenances;
import org.idferm.hng.NormalizedFaceGenerator;

/**
 * The pipeline of {@code idferm run}: data set, person-independent folds; in each fold feature
 * nets, generator, references and every method; then results and report. Every finished stage
 * leaves a file, from which a resumed run goes on.
 */
public final class Experiment implements ExperimentPipeline {

  private final StopSignal stop;

  /**
   * Makes a pipeline.
   *
   * @param stop asked between training steps
   */
  public Experiment(StopSignal stop) {
    this.stop = stop;
  }

  @Override
  public void check(ExperimentConfig config) {
    ConfigurationCheck.of(config);
  }

  @Override
  public void run(ExperimentConfig config, OutputDirectory out, Progress progress) {
    ConfigurationCheck.of(config);
    if (config.threads() > 0) {
      NativeThreads.set(config.threads());
    }
    int threads = NativeThreads.get();
    PreparedData data = PreparedData.of(config, out, threads, progress);
    List<Fold> folds =
        PersonFolds.kFold(
            data.set().labelledSubjects(),
            config.protocol().folds(),
            config.protocol().validationEvery());
    FoldClasses.require(data.set(), folds);
    FoldFile.write(out.file("folds.csv"), folds);

    List<GeneratorOutcome> generators = new ArrayList<>();
    Map<String, List<MethodOutcome>> methods = new LinkedHashMap<>();
    List<FaceTriple> triples = new ArrayList<>();
    for (Fold fold : folds) {
      FoldDirectory files = FoldDirectory.of(out.file("work"), fold.index(), config.seed());
      Progress titled = prefixed(progress, fold, folds.size());
      GeneratorStage stage = new GeneratorStage(config, data, fold, files);
      generators.add(stage.run(titled, stop));
      try (NormalizedFaceGenerator generator = stage.generator()) {
        for (String method : config.methods().keySet()) {
          MethodOutcome outcome =
              new MethodStage(config, data, fold, files, method).run(generator, titled, stop);
          methods.computeIfAbsent(method, m -> new ArrayList<>()).add(outcome);
        }
        triples.addAll(FaceTriples.of(data, fold, generator));
      }
    }
    write(config, out, data, generators, methods, triples, threads);
  }

  private static Progress prefixed(Progress progress, Fold fold, int folds) {
    return (title, total) ->
        progress.begin(
            String.format(Locale.ROOT, "fold %d/%d %s", fold.index() + 1, folds, title), total);
  }

  /** Everything that people look at; {@code results.json} comes last and marks the run as done. */
  private static void write(
      ExperimentConfig config,
      OutputDirectory out,
      PreparedData data,
      List<GeneratorOutcome> generators,
      Map<String, List<MethodOutcome>> methods,
      List<FaceTriple> triples,
      int threads) {
    List<String> classes = data.set().classes().stream().map(Expression::label).toList();
    Map<String, MethodResult> figures = new LinkedHashMap<>();
    methods.forEach((name, outcomes) -> figures.put(name, figures(classes, outcomes)));
    ExperimentResults results =
        new ExperimentResults(
            config.experiment(),
            new DatasetSummary(
                config.dataset().name(),
                data.fingerprint(),
                data.set().labelledSubjects().size(),
                data.set().queries().size(),
                data.set().sequences(),
                classes,
                config.dataset().isSynthetic()),
            new ProtocolSummary(
                config.protocol().folds(), true, config.protocol().validationEvery()),
            figures,
            GeneratorFigures.of(generators),
            Provenances.collect(config, threads));
    List<MethodOutcome> all = methods.values().stream().flatMap(List::stream).toList();
    PredictionsFile.write(
        out.file(PredictionsFile.NAME),
        classes,
        all.stream().flatMap(o -> o.predictions().stream()).toList());
    TrainingCurvesFile.write(
        out.file(TrainingCurvesFile.NAME), all.stream().flatMap(o -> o.curve().stream()).toList());
    HngCurvesFile.write(
        out.file(HngCurvesFile.NAME),
        generators.stream().flatMap(g -> g.curve().stream()).toList());
    out.file(Report.DIRECTORY); // claimed, so that --force knows it as ours
    Report.write(
        out.root(),
        new ReportData(
            results,
            all.stream().flatMap(o -> o.curve().stream()).toList(),
            generators.stream().flatMap(g -> g.curve().stream()).toList(),
            triples,
            "./idferm run %s --out NEW".formatted(out.file(OutputDirectory.CONFIGURATION))));
    ResultsFile.write(out.file(ResultsFile.NAME), results);
  }

  private static MethodResult figures(List<String> classes, List<MethodOutcome> outcomes) {
    return MethodResults.of(
        classes,
        outcomes.stream().flatMap(o -> o.predictions().stream()).toList(),
        outcomes.stream().mapToDouble(MethodOutcome::seconds).sum(),
        outcomes.get(0).comparisonsPerBatch(),
        outcomes.stream().map(MethodOutcome::bestEpoch).toList());
  }
}
