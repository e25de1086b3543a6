package org.idferm.experiments.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.data.dataset.FaceDatasets;
import org.idferm.data.landmark.LandmarkSources;
import org.idferm.data.preprocess.Preprocessor;
import org.idferm.experiments.config.ConfigPaths;
import org.idferm.experiments.config.DatasetConfig;
import org.idferm.experiments.config.HngConfig;
import org.idferm.hng.GeneratorFile;
import org.idferm.hng.feature.FeatureNets;
import org.idferm.hng.train.TrainedHng;

/**
 * The first stage of a generator's training, on other people's faces than the data set's.
 *
 * @param hng the generator, with the first stage's deadline and learning rate
 * @param dataset the faces
 * @param nets the frozen feature nets
 * @param files where the stage is kept
 */
public record PretrainStage(
    HngConfig hng, DatasetConfig dataset, FeatureNets nets, StageDirectory files) {

  private static final String GENERATOR = "generator.npz";
  private static final String SUMMARY = "faces.json";

  /**
   * Trains, or reads what an earlier run left.
   *
   * @param shared where synthetic and aligned faces are kept, for all generators of the run
   * @param threads how many to use
   * @param progress is told of the training
   * @param stop asked between steps
   * @return what the second stage begins with
   */
  public GeneratorFile run(Path shared, int threads, Progress progress, StopSignal stop) {
    Path file = files.file(GENERATOR);
    if (Files.exists(file)) {
      return GeneratorFile.read(file);
    }
    HngStage stage = new HngStage(hng, nets, files, 0);
    try (IndexedPairs pairs = pairs(shared, threads, progress, stop)) {
      files.write(SUMMARY, pairs.summary(dataset.name()));
      Optional<GeneratorFile> initial = GivenGenerator.initial(hng).map(GivenGenerator::read);
      try (TrainedHng trained =
          stage.train(pairs, initial, (title, n) -> progress.begin("pre-training", n), stop)) {
        trained.save(file);
      }
    }
    stage.deleteCheckpoints();
    return GeneratorFile.read(file);
  }

  private IndexedPairs pairs(Path shared, int threads, Progress progress, StopSignal stop) {
    Path root =
        dataset.isSynthetic()
            ? SyntheticFaces.in(
                shared.resolve("faces"),
                dataset.synthetic(),
                files.seed("faces"),
                threads,
                progress,
                stop)
            : ConfigPaths.of("pretrain.dataset.path", dataset.path());
    Path cache =
        dataset.cache().isBlank()
            ? shared.resolve("aligned")
            : ConfigPaths.of("pretrain.dataset.cache", dataset.cache());
    return IndexedPairs.open(
        FaceDatasets.reader(dataset.layout(), dataset.options()),
        root,
        new Preprocessor(LandmarkSources.of(dataset.landmarks(), dataset.modelDirectory())),
        threads,
        cache,
        files.seed("pairs"),
        progress,
        stop);
  }
}
