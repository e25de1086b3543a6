package org.idferm.experiments.pipeline;

import java.util.List;
import java.util.SortedSet;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Face;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.config.FeatureNetConfig;
import org.idferm.hng.feature.FeatureNets;
import org.idferm.hng.feature.LabelledFaces;

/**
 * The feature nets, from files or trained to tell the training people apart.
 *
 * @param config their size and training
 * @param data the faces
 * @param people whom to train on
 * @param files where the trained nets are kept
 */
public record FeatureStage(
    FeatureNetConfig config, PreparedData data, SortedSet<String> people, StageDirectory files) {

  /**
   * Reads the nets that the configuration names and trains the others, or reads what an earlier run
   * left of them.
   *
   * @param progress is told of the training
   * @param stop asked between steps
   * @return the nets
   * @throws DataException if there are fewer than two people, or a file is not such a net
   * @throws org.idferm.core.error.ConfigurationException if a file is not the one that was meant
   */
  public FeatureNets run(Progress progress, StopSignal stop) {
    requireTwo(people, data);
    FeatureTraining training =
        new FeatureTraining(config, this::faces, () -> LabelledFaces.none(people.size()), files);
    return new FeatureNets(
        GivenFeatures.perceptual(config)
            .orElseGet(() -> training.perceptual(progress, stop).weights()),
        GivenFeatures.identity(config)
            .orElseGet(() -> training.identity(progress, stop).weights()));
  }

  private LabelledFaces faces() {
    List<Face> faces = data.facesOf(people);
    return new LabelledFaces(
        data.generatorImages(faces), PreparedData.identities(faces, people), people.size());
  }

  /** Refuses people among whom identities cannot be told apart. */
  static void requireTwo(SortedSet<String> people, PreparedData data) {
    if (people.size() < 2) {
      throw new DataException(
          "%s: %d person to train on; identities need at least 2: add people or take fewer folds"
              .formatted(data.set().root(), people.size()));
    }
  }
}
