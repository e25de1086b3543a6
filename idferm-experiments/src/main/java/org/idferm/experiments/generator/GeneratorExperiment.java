package org.idferm.experiments.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.config.GeneratorConfig;
import org.idferm.experiments.output.OutputDirectory;
import org.idferm.experiments.pipeline.ConfigurationCheck;
import org.idferm.experiments.pipeline.FeatureStage;
import org.idferm.experiments.pipeline.GeneratorPairs;
import org.idferm.experiments.pipeline.GivenGenerator;
import org.idferm.experiments.pipeline.PreparedData;
import org.idferm.experiments.pipeline.StageDirectory;
import org.idferm.experiments.report.FaceColumn;
import org.idferm.experiments.report.GeneratorReport;
import org.idferm.experiments.report.GeneratorReportData;
import org.idferm.experiments.result.GeneratorMeasures;
import org.idferm.experiments.result.GeneratorResults;
import org.idferm.experiments.result.GeneratorVariant;
import org.idferm.experiments.result.ResultsFile;
import org.idferm.experiments.system.NativeThreads;
import org.idferm.experiments.system.Provenances;
import org.idferm.hng.feature.FeatureNets;

/**
 * The pipeline of {@code idferm train-generator}: data set, held-out people, feature nets; every
 * variant trained and measured on the held-out people; results and report. Every finished stage
 * leaves a file, from which a resumed run goes on.
 */
public final class GeneratorExperiment {

  private final StopSignal stop;

  /**
   * Makes a pipeline.
   *
   * @param stop asked between training steps
   */
  public GeneratorExperiment(StopSignal stop) {
    this.stop = stop;
  }

  /**
   * Refuses what is wrong with a configuration before anything is touched.
   *
   * @param config values within their ranges
   * @throws org.idferm.core.error.ConfigurationException names the key, and what was expected
   * @throws org.idferm.core.error.DataException if a generator to be loaded cannot be
   */
  public void check(GeneratorConfig config) {
    ConfigurationCheck.dataset(config.dataset());
    config.variants().keySet().forEach(v -> GivenGenerator.check(config.variant(v)));
  }

  /**
   * Trains and measures all variants, and writes results and report.
   *
   * @param config what to do
   * @param out where everything is written; {@code results.json} last
   * @param progress is told how the work goes on
   * @throws org.idferm.core.error.UserException for whatever the user can mend
   */
  public void run(GeneratorConfig config, OutputDirectory out, Progress progress) {
    if (config.threads() > 0) {
      NativeThreads.set(config.threads());
    }
    int threads = NativeThreads.get();
    int every = config.evaluation().holdOutEvery();
    PreparedData data =
        PreparedData.of(
            config.dataset(),
            config.seed(),
            () -> out.file(PreparedData.SYNTHETIC_FACES),
            set -> HeldOutPeople.of(set.subjects(), every),
            threads,
            progress,
            stop);
    HeldOutPeople people = HeldOutPeople.of(data.set().subjects(), every);
    StageDirectory shared = directory(config, out, "shared");
    FeatureNets nets =
        new FeatureStage(config.features(), data, people.training(), shared).run(progress, stop);
    List<Judge> judges = Judges.of(data, people.heldOut(), nets, config.dataset().modelDirectory());
    GeneratorPairs pairs =
        new GeneratorPairs(data, data.facesOf(people.training()), shared.seed("pairs"));
    int epochs = config.evaluation().expressionEpochs();
    try (ExpressionProbe probe =
        epochs == 0
            ? ExpressionProbe.none(data)
            : ExpressionProbe.train(data, people.training(), epochs, shared, progress, stop)) {
      GeneratorEvaluation evaluation =
          new GeneratorEvaluation(data, people.heldOut(), judges, Views::of, probe);
      Map<String, GeneratorVariant> variants = new LinkedHashMap<>();
      Map<String, float[][]> made = new LinkedHashMap<>();
      for (String name : config.variants().keySet()) {
        VariantStage stage =
            new VariantStage(
                config.variant(name),
                config.variants().get(name).changes(),
                nets,
                directory(config, out, name));
        Progress titled = (title, total) -> progress.begin(name + " " + title, total);
        variants.put(name, stage.run(pairs, evaluation, titled, stop));
        made.put(name, stage.generate(evaluation.inputs()));
      }
      GeneratorResults results =
          results(config, data, people, judges, references(evaluation, pairs), variants, threads);
      write(out, results, GeneratorFaces.of(data, evaluation, made), evaluation, made);
    }
  }

  /** All variants have one seed: they begin with the same networks and see the same batches. */
  private static StageDirectory directory(
      GeneratorConfig config, OutputDirectory out, String name) {
    return StageDirectory.of(out.file("stages"), name, 0, config.seed());
  }

  private static Map<String, GeneratorMeasures> references(
      GeneratorEvaluation evaluation, GeneratorPairs pairs) {
    float[] mean = pairs.meanTarget();
    float[][] means =
        IntStream.range(0, evaluation.inputs().length).mapToObj(i -> mean).toArray(float[][]::new);
    Map<String, GeneratorMeasures> references = new LinkedHashMap<>();
    references.put("input copied", evaluation.measure(evaluation.inputs()));
    references.put("mean face", evaluation.measure(means));
    references.put("true neutral face", evaluation.measure(evaluation.targets()));
    return references;
  }

  private GeneratorResults results(
      GeneratorConfig config,
      PreparedData data,
      HeldOutPeople people,
      List<Judge> judges,
      Map<String, GeneratorMeasures> references,
      Map<String, GeneratorVariant> variants,
      int threads) {
    Map<String, Double> thresholds = new LinkedHashMap<>();
    judges.forEach(j -> thresholds.put(j.name(), j.decision().threshold()));
    return new GeneratorResults(
        config.experiment(),
        data.summary(config.dataset()),
        people.training().size(),
        new ArrayList<>(people.heldOut()),
        thresholds,
        1.0 / data.set().classes().size(),
        references,
        variants,
        Provenances.collect(config, threads));
  }

  private static void write(
      OutputDirectory out,
      GeneratorResults results,
      List<FaceColumn> faces,
      GeneratorEvaluation evaluation,
      Map<String, float[][]> made) {
    out.file(GeneratorReport.DIRECTORY); // claimed, so that --force knows it as ours
    Map<String, double[]> distances = new LinkedHashMap<>();
    made.forEach((name, images) -> distances.put(name, evaluation.distances(images)));
    GeneratorReport.write(
        out.root(),
        new GeneratorReportData(
            results,
            faces,
            distances,
            "./idferm train-generator %s --out NEW"
                .formatted(out.file(OutputDirectory.CONFIGURATION))));
    ResultsFile.write(out.file(ResultsFile.NAME), results);
  }
}
