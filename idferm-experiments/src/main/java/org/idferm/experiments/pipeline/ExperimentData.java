package org.idferm.experiments.pipeline;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.idferm.core.error.DataException;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.data.dataset.DataFingerprint;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.fold.Fold;
import org.idferm.experiments.config.ExperimentConfig;

/** The faces and folds of an experiment on one data set, or on two: one trained on, one tested. */
final class ExperimentData {

  /** Where synthetic faces to be tested lie in an output directory, beside those of training. */
  static final String TEST_FACES = "test-faces";

  private ExperimentData() {}

  /**
   * Reads and aligns all faces.
   *
   * @param config the experiment
   * @param files gives a file of the output directory by its name
   * @param check refuses a set that will not do, before the long work
   * @throws DataException if a data set cannot be used; if two have fewer than two classes in
   *     common, or an image
   */
  static PreparedData of(
      ExperimentConfig config,
      Function<String, Path> files,
      Consumer<FaceSet> check,
      int threads,
      Progress progress,
      StopSignal stop) {
    boolean flip = config.hng().flipOccluded();
    if (!config.test().isOn()) {
      return PreparedData.of(
              config.dataset(),
              config.seed(),
              () -> files.apply(PreparedData.SYNTHETIC_FACES),
              check,
              threads,
              progress,
              stop)
          .flippingHidden(flip);
    }
    TwoSets sets = list(config, files, threads, progress, stop);
    check.accept(sets.joined());
    PreparedData train =
        PreparedData.align(sets.common(sets.train()), config.dataset(), threads, progress, stop);
    try {
      PreparedData test =
          PreparedData.align(
              sets.common(sets.test()), config.test().dataset(), threads, progress, stop);
      return joined(sets, train.flippingHidden(flip), test.flippingHidden(flip));
    } catch (RuntimeException e) {
      train.close();
      throw e;
    }
  }

  private static TwoSets list(
      ExperimentConfig config,
      Function<String, Path> files,
      int threads,
      Progress progress,
      StopSignal stop) {
    FaceSet train =
        PreparedData.list(
            "dataset.path",
            config.dataset(),
            config.seed(),
            () -> files.apply(PreparedData.SYNTHETIC_FACES),
            threads,
            progress,
            stop);
    FaceSet test =
        PreparedData.list(
            "test.dataset.path",
            config.test().dataset(),
            new SplittableRandom(config.seed()).nextLong(), // other people than those of training
            () -> files.apply(TEST_FACES),
            threads,
            progress,
            stop);
    return TwoSets.of(train, test);
  }

  private static PreparedData joined(TwoSets sets, PreparedData train, PreparedData test) {
    try {
      refuseSharedImages(train, test);
    } catch (RuntimeException e) {
      test.close();
      throw e;
    }
    SortedMap<String, String> contents = new TreeMap<>();
    train.contents().forEach((file, sha) -> contents.put(TwoSets.TRAIN + file, sha));
    test.contents().forEach((file, sha) -> contents.put(TwoSets.TEST + file, sha));
    contents.put(TwoSets.TEST + SameData.WHOLE, test.fingerprint());
    return new PreparedData(
        sets.joined(),
        train.aligned().and(test.aligned()),
        train.preprocessor(),
        train.fingerprint(),
        contents,
        train.landmarks(),
        Stream.concat(train.caches().stream(), test.caches().stream()).toList(),
        train.halves().andTested(test.halves()),
        Optional.of(new TestedSet(sets, train, test.fingerprint(), test.landmarks())));
  }

  /** People of two data sets are taken for different ones, which equal images prove wrong. */
  private static void refuseSharedImages(PreparedData train, PreparedData test) {
    Set<String> shared = new HashSet<>(DataFingerprint.images(train.set(), train.contents()));
    shared.retainAll(DataFingerprint.images(test.set(), test.contents()));
    if (!shared.isEmpty()) {
      throw new DataException(
          "%d images are in both %s and %s: people who are trained on would be tested; take them out of one"
              .formatted(shared.size(), train.set().root(), test.set().root()));
    }
  }

  /**
   * The folds.
   *
   * @param config the experiment
   * @param set its faces
   */
  static List<Fold> folds(ExperimentConfig config, FaceSet set) {
    return config.test().isOn()
        ? TwoSets.fold(config.protocol(), set)
        : ProtocolFolds.of(config.protocol(), set);
  }

  /**
   * Refuses a set whose folds lack a class, or whose generator cannot be trained.
   *
   * @param config the experiment
   * @param set its faces
   * @param generator whether one is trained
   */
  static void check(ExperimentConfig config, FaceSet set, boolean generator) {
    boolean two = config.test().isOn();
    List<Fold> folds = folds(config, set);
    if (two) {
      FoldClasses.require(set, folds);
    } else {
      ProtocolFolds.requireClasses(config.protocol(), set, folds);
    }
    if (generator) {
      GeneratorPairs.requireNeutrals(two ? TwoSets.training(set) : set);
    }
  }
}
