package org.idferm.experiments.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.config.GeneratorConfig;
import org.idferm.experiments.config.HngConfig;
import org.idferm.experiments.config.RmlConfig;
import org.idferm.experiments.paper.PaperTable.Column;
import org.idferm.experiments.result.DatasetSummary;
import org.idferm.experiments.result.ProtocolSummary;

/** In what a run differs from the paper, in words, and the columns that carry these remarks. */
public final class Remarks {

  /** The readers' options that decide which images a benchmark has, as the paper chose them. */
  private static final Map<String, String> CHOSEN =
      Map.of("frames", "3", "camera", "vis", "light", "strong", "images", "original");

  private static final String MULTIPIE = "multipie";
  private static final int MULTIPIE_PEOPLE = 337;

  private Remarks() {}

  /** The column of a run's accuracies on a benchmark. */
  static Column accuracies(FinishedRun.Recognition run, Benchmark benchmark) {
    List<String> remarks =
        recognition(run.dataset(), run.results().protocol(), run.config(), benchmark);
    return column(run, remarks);
  }

  /** The column of a run's training times on a benchmark. */
  static Column times(FinishedRun.Recognition run, Benchmark benchmark) {
    List<String> remarks = new ArrayList<>(accuracies(run, benchmark).remarks());
    remarks.add(
        "one fold's training on %s, %d thread%s"
            .formatted(
                run.provenance().cpu(),
                run.provenance().threads(),
                run.provenance().threads() == 1 ? "" : "s"));
    return column(run, remarks);
  }

  /**
   * In what a sweep differs from the paper's, which is on CK+ with seven classes.
   *
   * @param run a sweep
   * @return short phrases, plain text
   */
  public static List<String> sweep(FinishedRun.Sweep run) {
    return recognition(run.dataset(), run.results().protocol(), run.config(), Benchmark.CKPLUS_7);
  }

  /** The column of what a judge says of a run's generators. */
  static Column generators(FinishedRun.Generators run, String judge, double threshold) {
    GeneratorConfig config = run.config();
    List<String> remarks = data(run.dataset(), MULTIPIE_PEOPLE);
    remarks.add(
        "made from faces of %d people held out of training"
            .formatted(run.results().heldOutPeople().size()));
    if (!config.pretrain().isOn()) {
      remarks.add("no first stage on VGG-Face");
    }
    remarks.addAll(generator(config.hng()));
    repetitions(remarks, config.repetitions());
    remarks.add(
        String.format(
            Locale.ROOT, "judge: %s, threshold %.3f, in place of FaceNet", judge, threshold));
    return column(run, remarks);
  }

  /** The column of the identity errors of generators in a sweep of recognition. */
  static Column generators(FinishedRun.Sweep run, String judge) {
    List<String> remarks = new ArrayList<>(sweep(run));
    remarks.addAll(generator(run.config().hng()));
    remarks.add("trained on the folds' training people");
    remarks.add("judge: %s, in place of FaceNet".formatted(judge));
    return column(run, remarks);
  }

  private static Column column(FinishedRun run, List<String> remarks) {
    return new Column(run.name(), true, run.dataset().synthetic(), remarks);
  }

  private static List<String> recognition(
      DatasetSummary data, ProtocolSummary protocol, ExperimentConfig config, Benchmark benchmark) {
    List<String> remarks =
        benchmark.isOwn(data) ? new ArrayList<>() : data(data, benchmark.people());
    config
        .tested()
        .options()
        .forEach(
            (key, value) -> {
              String chosen = CHOSEN.get(key);
              if (chosen != null && value != null && !chosen.equalsIgnoreCase(value.toString())) {
                remarks.add("%s %s instead of %s".formatted(key, value, chosen));
              }
            });
    if (protocol.folds() != Benchmark.FOLDS) {
      remarks.add("%d folds instead of %d".formatted(protocol.folds(), Benchmark.FOLDS));
    }
    if (!protocol.personIndependent()) {
      remarks.add("people in both training and test");
    }
    if (protocol.ofSequences() != (benchmark == Benchmark.MMI)) {
      remarks.add(
          protocol.ofSequences()
              ? "sequences scored, the paper scores images"
              : "images scored singly, the paper scores sequences");
    }
    repetitions(remarks, protocol.repetitions());
    RmlConfig full = RmlConfig.defaults();
    Set<Integer> widths =
        config.methods().keySet().stream()
            .map(m -> config.rmlOf(m).width())
            .collect(Collectors.toCollection(TreeSet::new));
    if (widths.stream().anyMatch(w -> w < full.width())) {
      remarks.add(
          "smaller net (%s channels in the first convolution, the full-size one has %d)"
              .formatted(
                  widths.stream().map(String::valueOf).collect(Collectors.joining(" or ")),
                  full.width()));
    }
    if (config.rml().epochs() < full.epochs()) {
      remarks.add(
          "at most %d epochs instead of %d".formatted(config.rml().epochs(), full.epochs()));
    }
    String pretrainedOn = config.pretrain().dataset().name();
    if (!isPreTrained(config)) {
      remarks.add("not pre-trained on Multi-PIE");
    } else if (config.pretrain().isOn() && !pretrainedOn.equals(MULTIPIE)) {
      remarks.add("pre-trained on %s instead of Multi-PIE".formatted(pretrainedOn));
    }
    return remarks;
  }

  /** Whether the recognition net began with what was learned on other faces. */
  static boolean isPreTrained(ExperimentConfig config) {
    return config.pretrain().isOn() || !config.rml().initial().isBlank();
  }

  private static List<String> data(DatasetSummary data, int people) {
    List<String> remarks = new ArrayList<>();
    if (data.synthetic()) {
      remarks.add("synthetic faces of %d people".formatted(data.subjects()));
    } else if (data.subjects() != people) {
      remarks.add(
          "other data: %s with %d people instead of %d"
              .formatted(data.name(), data.subjects(), people));
    }
    return remarks;
  }

  private static List<String> generator(HngConfig hng) {
    HngConfig full = HngConfig.defaults();
    List<String> remarks = new ArrayList<>();
    if (hng.width() < full.width()) {
      remarks.add(
          "smaller generator (%d channels in the first convolution, the full-size one has %d)"
              .formatted(hng.width(), full.width()));
    }
    if (hng.model().isEmpty()) {
      remarks.add("%d training steps".formatted(hng.steps()));
    }
    return remarks;
  }

  private static void repetitions(List<String> remarks, int repetitions) {
    if (repetitions > 1) {
      remarks.add("mean over %d seeds".formatted(repetitions));
    }
  }
}
