package org.idferm.experiments.pipeline;

import java.nio.file.Path;
import java.util.Optional;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.config.HngConfig;
import org.idferm.experiments.config.PretrainConfig;
import org.idferm.hng.GeneratorFile;
import org.idferm.hng.feature.FeatureNets;

/**
 * What comes before a generator's training on the data set: training on other faces, or nothing.
 *
 * @param pretrain the faces
 * @param hng the generator as it is trained on them
 * @param shared where what all generators of a run need is kept
 * @param threads how many to use
 */
public record FirstStage(PretrainConfig pretrain, HngConfig hng, Path shared, int threads) {

  private static final String DIRECTORY = "pretraining";

  /**
   * Trains the first stage, or reads what an earlier run left.
   *
   * @param nets the frozen feature nets
   * @param files where the generator is kept
   * @param progress is told of the training
   * @param stop asked between steps
   * @return the values that training on the data set begins with: the first stage's, else those of
   *     the file that the configuration names; nothing for random ones
   */
  public Optional<GeneratorFile> run(
      FeatureNets nets, StageDirectory files, Progress progress, StopSignal stop) {
    if (!pretrain.isOn()) {
      return GivenGenerator.initial(hng).map(GivenGenerator::read);
    }
    StageDirectory own = new StageDirectory(files.file(DIRECTORY), files.seed(DIRECTORY));
    return Optional.of(
        new PretrainStage(hng, pretrain.dataset(), nets, own).run(shared, threads, progress, stop));
  }
}
