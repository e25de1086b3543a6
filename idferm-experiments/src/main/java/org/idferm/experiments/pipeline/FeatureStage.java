package org.idferm.experiments.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Face;
import org.idferm.core.io.NpzFile;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.config.FeatureNetConfig;
import org.idferm.hng.feature.FeatureNetOptions;
import org.idferm.hng.feature.FeatureNetTrainer;
import org.idferm.hng.feature.FeatureNets;
import org.idferm.hng.feature.FeatureTrainingOptions;

/**
 * The feature nets, trained to tell the training people apart.
 *
 * @param config their size and training
 * @param data the faces
 * @param people whom to train on
 * @param files where the trained nets are kept
 */
public record FeatureStage(
    FeatureNetConfig config, PreparedData data, SortedSet<String> people, StageDirectory files) {

  private static final String FILE = "features.npz";
  private static final int IDENTITY_INPUT = 64;

  /**
   * Trains the nets, or reads what an earlier run left.
   *
   * @param progress is told of the training
   * @param stop asked between steps
   * @return the nets
   * @throws DataException if there are fewer than two people
   */
  public FeatureNets run(Progress progress, StopSignal stop) {
    requireTwo(people, data);
    FeatureNetOptions options = new FeatureNetOptions(config.width(), IDENTITY_INPUT);
    Path file = files.file(FILE);
    if (Files.exists(file)) {
      return new FeatureNets(options, NpzFile.read(file));
    }
    List<Face> faces = data.facesOf(people);
    FeatureTrainingOptions training =
        new FeatureTrainingOptions(config.steps(), config.batch(), config.learningRate());
    FeatureNets nets =
        new FeatureNetTrainer(options, training, files.seed("features"))
            .train(
                data.generatorImages(faces),
                PreparedData.identities(faces, people),
                people.size(),
                progress,
                stop);
    NpzFile.write(file, nets.parameters());
    return nets;
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
