package org.idferm.experiments.paper;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.config.GeneratorConfig;
import org.idferm.experiments.config.RunConfigs;
import org.idferm.experiments.result.Accuracy;
import org.idferm.experiments.result.DatasetSummary;
import org.idferm.experiments.result.ExperimentResults;
import org.idferm.experiments.result.GeneratorMeasures;
import org.idferm.experiments.result.GeneratorResults;
import org.idferm.experiments.result.GeneratorVariant;
import org.idferm.experiments.result.JudgeMeasures;
import org.idferm.experiments.result.MethodResult;
import org.idferm.experiments.result.ProtocolSummary;
import org.idferm.experiments.result.Provenance;
import org.idferm.experiments.result.SweepPointResult;
import org.idferm.experiments.result.SweepResults;

/** Results made up, shaped like runs'. */
public final class Runs {

  private static final List<String> CLASSES =
      List.of("anger", "disgust", "fear", "happy", "sadness", "surprise", "contempt", "neutral");

  private Runs() {}

  /** Faces with so many of eight classes. */
  public static DatasetSummary data(String name, int people, int classes, boolean synthetic) {
    return new DatasetSummary(
        name, "00", "files", people, 20, 10, CLASSES.subList(0, classes), synthetic);
  }

  /** A run of one fold whose methods all have one accuracy, its configuration in YAML. */
  public static FinishedRun.Recognition recognition(
      String name, DatasetSummary data, double accuracy, String yaml) {
    ExperimentConfig config =
        RunConfigs.parse(yaml, "test", List.of(), ExperimentConfig.defaults());
    Map<String, MethodResult> methods = new LinkedHashMap<>();
    config.methods().keySet().forEach(m -> methods.put(m, method(accuracy, data.classes().size())));
    return new FinishedRun.Recognition(
        Path.of("out", name),
        name,
        new ExperimentResults(
            name, data, protocol(), methods, null, provenance(config.toYaml()), null, null),
        config);
  }

  private static MethodResult method(double accuracy, int classes) {
    List<List<Integer>> confusion =
        IntStream.range(0, classes)
            .mapToObj(i -> IntStream.range(0, classes).mapToObj(j -> i == j ? 5 : 1).toList())
            .toList();
    return new MethodResult(
        new Accuracy(accuracy, accuracy, 0.01),
        0,
        List.of(accuracy),
        List.of(),
        confusion,
        Map.of(),
        240,
        28,
        0,
        new Accuracy(accuracy, accuracy, 0.01));
  }

  private static ProtocolSummary protocol() {
    return new ProtocolSummary(2, 1, true, 6, ProtocolSummary.IMAGE, List.of());
  }

  private static Provenance provenance(String yaml) {
    return new Provenance(
        1,
        new Provenance.Versions("0", "0", "17", "Linux"),
        "CPU",
        1,
        "a CPU",
        "abc",
        yaml,
        new TreeMap<>(),
        Map.of());
  }

  /** A sweep of one key; the accuracy of the n-th point is n tenths. */
  public static FinishedRun.Sweep sweep(String name, String key, Object... values) {
    ExperimentConfig config = ExperimentConfig.defaults();
    List<SweepPointResult> points =
        IntStream.range(0, values.length)
            .mapToObj(
                i ->
                    new SweepPointResult(
                        "points/" + i,
                        Map.of(key, values[i]),
                        Map.of("idferm", new Accuracy(i / 10.0, i / 10.0, 0)),
                        null))
            .toList();
    return new FinishedRun.Sweep(
        Path.of("out", name),
        name,
        new SweepResults(
            name,
            data("synthetic", 20, 7, true),
            protocol(),
            Map.of(key, List.of(values)),
            points,
            provenance(config.toYaml())),
        config);
  }

  /** Generators without and with identity loss, the latter twice. */
  public static FinishedRun.Generators generators(String name) {
    GeneratorConfig config = GeneratorConfig.defaults();
    Map<String, List<GeneratorVariant>> variants = new LinkedHashMap<>();
    variants.put("full", List.of(variant(Map.of(), 0.03, 0.01), variant(Map.of(), 0.03, 0.03)));
    variants.put("without", List.of(variant(Map.of("lambda1", 0), 0, 0.5)));
    variants.put("other", List.of(variant(Map.of("lambda2", 0), 0.03, 0.9)));
    return new FinishedRun.Generators(
        Path.of("out", name),
        name,
        new GeneratorResults(
            name,
            data("multipie", 40, 6, false),
            32,
            List.of("a", "b"),
            Map.of("net & co", 0.6),
            0.25,
            Map.of(),
            variants,
            provenance(config.toYaml())),
        config);
  }

  private static GeneratorVariant variant(
      Map<String, Object> changes, double lambda, double errors) {
    JudgeMeasures judge =
        new JudgeMeasures(
            Map.of("00°", 0.5), 0.1, 0.9, 0.2, 0.3, errors, Double.NaN, 0.5, List.of());
    GeneratorMeasures measures =
        new GeneratorMeasures(7, 0.2, 20, 0.5, Map.of("net & co", judge), 0.25);
    return new GeneratorVariant(changes, lambda, "", measures, List.of(), 60, 9, false, List.of());
  }
}
