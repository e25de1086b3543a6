package org.idferm.experiments.unit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.config.SweepPoint;

/**
 * Cuts an experiment into units: points of its sweep, repetitions, folds; in each fold feature
 * nets, the generator and every method. A unit is named after those swept values only that it
 * depends on, so that points which do not differ for it share it.
 */
public final class UnitPlan {

  /** What the feature nets' unit is called. */
  public static final String FEATURES = "features";

  /** What the generator's unit is called. */
  public static final String GENERATOR = "generator";

  /** What the unit of the recognition net's pre-training is called. */
  public static final String NETWORK = "network";

  private static final String PRETRAINING = "pretraining";

  /** The swept keys that pre-training with the softmax loss depends on. */
  private static final String[] OF_PRETRAINING =
      Stream.of(
              "width",
              "hidden",
              "embedding",
              "leaky-slope",
              "learning-rate",
              "momentum",
              "weight-decay",
              "patience",
              "reload",
              "clip-norm",
              "initial")
          .map("rml."::concat)
          .toArray(String[]::new);

  private final ExperimentConfig config;
  private final Needs needs;
  private final int folds;
  private final PointNames names;
  private final List<SweepPoint> points;

  /** Tells which units a configuration needs at all. */
  public interface Needs {

    /**
     * Whether a method trains with generated faces.
     *
     * @param config without a sweep
     * @param method its name
     * @return true if it needs a generator
     */
    boolean generator(ExperimentConfig config, String method);

    /**
     * Whether the generator is trained here, with feature nets.
     *
     * @param config without a sweep
     * @return false if a trained one is given
     */
    boolean features(ExperimentConfig config);
  }

  /**
   * Makes a plan.
   *
   * @param config the experiment
   * @param folds how many there are
   * @param needs what units use
   */
  public UnitPlan(ExperimentConfig config, int folds, Needs needs) {
    this.config = config;
    this.folds = folds;
    this.needs = needs;
    this.names = new PointNames(config.sweep());
    this.points = SweepPoint.of(config);
  }

  /**
   * The points of the sweep.
   *
   * @return one if nothing is swept
   */
  public List<SweepPoint> points() {
    return points;
  }

  /**
   * A point's name.
   *
   * @param point of this plan
   * @return a directory's name; empty if nothing is swept
   */
  public String name(SweepPoint point) {
    return names.of(point.settings());
  }

  /**
   * All units, each once, after those whose results it uses.
   *
   * @return at least one for each method and fold
   */
  public List<WorkUnit> units() {
    Map<String, WorkUnit> units = new LinkedHashMap<>();
    points.stream()
        .flatMap(point -> units(point).stream())
        .forEach(unit -> units.putIfAbsent(unit.name(), unit));
    return List.copyOf(units.values());
  }

  /**
   * The units that a point's results are made of.
   *
   * @param point of this plan
   * @return some of {@link #units()}, in the same order
   */
  public List<WorkUnit> units(SweepPoint point) {
    List<WorkUnit> units = new ArrayList<>();
    pretraining(point).ifPresent(units::add);
    for (int repetition = 0; repetition < config.repetitions(); repetition++) {
      for (int fold = 0; fold < folds; fold++) {
        units.addAll(units(point, repetition, fold));
      }
    }
    return units;
  }

  /**
   * The unit that pre-trains the recognition net, once for all folds and seeds.
   *
   * @param point of this plan
   * @return one of {@link #units()}; empty if there is no pre-training
   */
  public Optional<WorkUnit> pretraining(SweepPoint point) {
    if (!config.pretrain().isOn()) {
      return Optional.empty();
    }
    Map<String, Object> settings = settings(point, OF_PRETRAINING);
    String name = PRETRAINING + "/" + NETWORK;
    return Optional.of(
        new WorkUnit(
            settings.isEmpty() ? name : names.of(settings) + "/" + name,
            UnitKind.PRETRAINING,
            settings,
            0,
            0,
            Map.of()));
  }

  private List<WorkUnit> units(SweepPoint point, int repetition, int fold) {
    List<WorkUnit> units = new ArrayList<>();
    generator(point, repetition, fold)
        .ifPresent(
            generator -> {
              features(point, repetition, fold).ifPresent(units::add);
              units.add(generator);
            });
    config.methods().keySet().forEach(m -> units.add(method(point, repetition, fold, m)));
    return units;
  }

  private Optional<WorkUnit> features(SweepPoint point, int repetition, int fold) {
    return needs.features(point.config())
        ? Optional.of(
            unit(
                UnitKind.FEATURES,
                FEATURES,
                settings(point, "features"),
                repetition,
                fold,
                Stream.empty()))
        : Optional.empty();
  }

  /**
   * The unit that makes a fold's generator.
   *
   * @param point of this plan
   * @param repetition counted from 0
   * @param fold counted from 0
   * @return one of {@link #units()}; empty if no method of the point needs one
   */
  public Optional<WorkUnit> generator(SweepPoint point, int repetition, int fold) {
    boolean needed =
        config.methods().keySet().stream().anyMatch(m -> needs.generator(point.config(), m));
    return needed
        ? Optional.of(
            unit(
                UnitKind.GENERATOR,
                GENERATOR,
                settings(point, "features", "hng"),
                repetition,
                fold,
                Stream.of(features(point, repetition, fold))))
        : Optional.empty();
  }

  /**
   * The unit that trains and tests a method in a fold.
   *
   * @param point of this plan
   * @param repetition counted from 0
   * @param fold counted from 0
   * @param method the method's name
   * @return one of {@link #units()}
   */
  public WorkUnit method(SweepPoint point, int repetition, int fold, String method) {
    String own = "methods." + method;
    return needs.generator(point.config(), method)
        ? unit(
            UnitKind.METHOD,
            method,
            settings(point, "features", "hng", "rml", own),
            repetition,
            fold,
            Stream.of(generator(point, repetition, fold), pretraining(point)))
        : unit(
            UnitKind.METHOD,
            method,
            settings(point, "rml", own),
            repetition,
            fold,
            Stream.of(pretraining(point)));
  }

  private static Map<String, Object> settings(SweepPoint point, String... sections) {
    Map<String, Object> settings = new LinkedHashMap<>(point.settings());
    settings
        .keySet()
        .removeIf(
            key -> Stream.of(sections).noneMatch(s -> key.equals(s) || key.startsWith(s + ".")));
    return settings;
  }

  private WorkUnit unit(
      UnitKind kind,
      String task,
      Map<String, Object> settings,
      int repetition,
      int fold,
      Stream<Optional<WorkUnit>> inputs) {
    List<String> path = new ArrayList<>();
    if (!settings.isEmpty()) {
      path.add(names.of(settings));
    }
    if (config.repetitions() > 1) {
      path.add("seed-" + (config.seed() + repetition));
    }
    path.add("fold-" + fold);
    path.add(task);
    Map<UnitKind, String> used = new EnumMap<>(UnitKind.class);
    inputs.flatMap(Optional::stream).forEach(unit -> used.put(unit.kind(), unit.name()));
    return new WorkUnit(String.join("/", path), kind, settings, repetition, fold, used);
  }
}
