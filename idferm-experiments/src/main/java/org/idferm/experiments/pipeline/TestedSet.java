package org.idferm.experiments.pipeline;

import java.nio.file.Path;
import org.idferm.experiments.config.DatasetConfig;
import org.idferm.experiments.result.CrossDataset;
import org.idferm.experiments.result.DatasetSummary;

/**
 * A data set that is tested, where another one is trained on.
 *
 * @param sets both
 * @param training what is known of the one trained on
 * @param fingerprint of the tested files' content
 * @param landmarks where the tested faces' landmarks came from
 */
record TestedSet(TwoSets sets, PreparedData training, String fingerprint, String landmarks) {

  /** The tested set's directory. */
  Path root() {
    return sets.test().root();
  }

  /** What results say of the tested set. */
  DatasetSummary summary(DatasetConfig tested) {
    return PreparedData.summary(tested, sets.common(sets.test()), fingerprint, landmarks);
  }

  /** What results say of the set trained on. */
  CrossDataset cross(DatasetConfig trained) {
    return new CrossDataset(
        training.summary(trained),
        sets.images(sets.train(), true),
        sets.images(sets.train(), false),
        sets.images(sets.test(), false));
  }
}
