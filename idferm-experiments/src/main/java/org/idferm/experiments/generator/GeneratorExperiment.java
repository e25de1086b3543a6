package org.idferm.experiments.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.config.GeneratorConfig;
import org.idferm.experiments.config.HngConfig;
import org.idferm.experiments.output.OutputDirectory;
import org.idferm.experiments.pipeline.ConfigurationCheck;
import org.idferm.experiments.pipeline.FeatureStage;
import org.idferm.experiments.pipeline.GeneratorPairs;
import org.idferm.experiments.pipeline.GivenFeatures;
import org.idferm.experiments.pipeline.GivenGenerator;
import org.idferm.experiments.pipeline.HngStage;
import org.idferm.experiments.pipeline.PreparedData;
import org.idferm.experiments.pipeline.SameData;
import org.idferm.experiments.pipeline.StageDirectory;
import org.idferm.experiments.report.FaceColumn;
import org.idferm.experiments.report.GeneratorReport;
import org.idferm.experiments.report.GeneratorReportData;
import org.idferm.experiments.result.DataFilesFile;
import org.idferm.experiments.result.GeneratorDistancesFile;
import org.idferm.experiments.result.GeneratorLossesFile;
import org.idferm.experiments.result.GeneratorMeasures;
import org.idferm.experiments.result.GeneratorMeasuresFile;
import org.idferm.experiments.result.GeneratorResults;
import org.idferm.experiments.result.GeneratorVariant;
import org.idferm.experiments.result.ResultsFile;
import org.idferm.experiments.system.NativeThreads;
import org.idferm.experiments.system.Provenances;
import org.idferm.experiments.unit.UnitFiles;
import org.idferm.experiments.unit.UnitMonitor;
import org.idferm.experiments.unit.UnitsFile;
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
   * @throws org.idferm.core.error.DataException if a generator or feature net to be loaded cannot
   *     be
   */
  public void check(GeneratorConfig config) {
    ConfigurationCheck.dataset(config.dataset());
    GivenFeatures.check(config.features());
    if (config.pretrain().isOn()) {
      ConfigurationCheck.pretraining(config.pretrain().dataset(), config.dataset());
    }
    config.variants().keySet().forEach(v -> check(config, v));
  }

  private static void check(GeneratorConfig config, String variant) {
    HngConfig hng = config.variant(variant);
    HngStage.check(hng);
    if (hng.flipOccluded() != config.hng().flipOccluded()) {
      throw new ConfigurationException(
          "variants.%s: flip-occluded is one for all variants: set hng.flip-occluded"
              .formatted(variant));
    }
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
    PreparedData data =
        PreparedData.of(
                config.dataset(),
                config.seed(),
                () -> out.file(PreparedData.SYNTHETIC_FACES),
                set -> {
                  HeldOutPeople.of(set.subjects(), config.evaluation());
                  GeneratorPairs.requireNeutrals(set);
                },
                threads,
                progress,
                stop)
            .flippingHidden(config.hng().flipOccluded());
    SameData.record(data, out.file(DataFilesFile.NAME));
    GeneratorUnits units = GeneratorUnits.of(config);
    UnitsFile.write(out.file(UnitsFile.NAME), units.all());
    UnitFiles files = new UnitFiles(out.file(UnitFiles.DIRECTORY));
    HeldOutPeople people = HeldOutPeople.of(data.set().subjects(), config.evaluation());
    StageDirectory shared =
        StageDirectory.of(files.stages(), GeneratorUnits.SHARED, 0, config.seed());
    FeatureNets nets =
        UnitMonitor.watch(
            files,
            units.features(),
            progress,
            p -> new FeatureStage(config.features(), data, people.training(), shared).run(p, stop));
    TestFaces test = TestFaces.of(data, people.heldOut());
    List<Judge> judges =
        Judges.of(data, people.heldOut(), test, nets, config.dataset().modelDirectory());
    int epochs = config.evaluation().expressionEpochs();
    try (ExpressionProbe probe =
        epochs == 0
            ? ExpressionProbe.none(data)
            : ExpressionProbe.train(data, people.training(), epochs, shared, progress, stop)) {
      GeneratorEvaluation evaluation = new GeneratorEvaluation(test, judges, probe);
      TrainedVariants trained =
          TrainedVariants.train(
              config,
              data,
              people.training(),
              nets,
              evaluation,
              units,
              out,
              threads,
              progress,
              stop);
      GeneratorPairs pairs = new GeneratorPairs(data, data.facesOf(people.training()), 0);
      GeneratorResults results =
          results(
              config,
              data,
              people,
              judges,
              references(evaluation, pairs.meanTarget()),
              trained.outcomes(),
              threads,
              files.seconds(units.all()));
      write(out, results, GeneratorFaces.of(data, test, trained.made()), evaluation, trained);
    }
  }

  private static Map<String, GeneratorMeasures> references(
      GeneratorEvaluation evaluation, float[] mean) {
    float[][] means =
        IntStream.range(0, evaluation.inputs().length).mapToObj(i -> mean).toArray(float[][]::new);
    Map<String, GeneratorMeasures> references = new LinkedHashMap<>();
    references.put("input copied", evaluation.measure(evaluation.inputs()));
    references.put("mean face", evaluation.measure(means));
    references.put(GeneratorReportData.TRUE_FACE, evaluation.measure(evaluation.test().targets()));
    return references;
  }

  private GeneratorResults results(
      GeneratorConfig config,
      PreparedData data,
      HeldOutPeople people,
      List<Judge> judges,
      Map<String, GeneratorMeasures> references,
      Map<String, List<GeneratorVariant>> variants,
      int threads,
      Map<String, Double> stageSeconds) {
    Map<String, Double> thresholds = new LinkedHashMap<>();
    judges.forEach(j -> thresholds.put(j.name(), j.threshold()));
    return new GeneratorResults(
        config.experiment(),
        data.summary(config.dataset()),
        people.training().size(),
        new ArrayList<>(people.heldOut()),
        thresholds,
        1.0 / data.set().classes().size(),
        references,
        variants,
        Provenances.collect(config, threads, checksums(config), stageSeconds));
  }

  private static SortedMap<String, String> checksums(GeneratorConfig config) {
    SortedMap<String, String> checksums = new TreeMap<>();
    for (String variant : config.variants().keySet()) {
      GivenGenerator.checksums(config.variant(variant))
          .forEach((key, sha256) -> checksums.put("%s (%s)".formatted(key, variant), sha256));
    }
    return checksums;
  }

  private static void write(
      OutputDirectory out,
      GeneratorResults results,
      List<FaceColumn> faces,
      GeneratorEvaluation evaluation,
      TrainedVariants trained) {
    out.file(GeneratorReport.DIRECTORY); // claimed, so that --force knows it as ours
    Map<String, double[]> distances = new LinkedHashMap<>();
    withAndWithoutIdentity(results.variants())
        .forEach(name -> distances.put(name, evaluation.distances(trained.made().get(name))));
    GeneratorMeasuresFile.write(out.file(GeneratorMeasuresFile.NAME), results);
    GeneratorLossesFile.write(out.file(GeneratorLossesFile.NAME), results.variants());
    GeneratorDistancesFile.write(
        out.file(GeneratorDistancesFile.NAME),
        new GeneratorDistancesFile.Distances(evaluation.judge(), distances));
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

  /** The variants as configured and without identity loss, or all if there are not both. */
  private static List<String> withAndWithoutIdentity(Map<String, List<GeneratorVariant>> variants) {
    List<String> with = new ArrayList<>();
    List<String> without = new ArrayList<>();
    variants.forEach(
        (name, repetitions) -> {
          GeneratorVariant variant = repetitions.get(0);
          if (variant.changes().isEmpty()) {
            with.add(name);
          } else if (variant.lambda1() == 0 && variant.changes().size() == 1) {
            without.add(name);
          }
        });
    if (with.isEmpty() || without.isEmpty()) {
      return List.copyOf(variants.keySet());
    }
    with.addAll(without);
    return with;
  }
}
