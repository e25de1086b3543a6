package org.idferm.experiments.feature;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.error.UserException;
import org.idferm.core.face.Face;
import org.idferm.core.io.Sha256;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.config.FeaturesConfig;
import org.idferm.experiments.config.WeightsConfig;
import org.idferm.experiments.generator.HeldOutPeople;
import org.idferm.experiments.output.OutputDirectory;
import org.idferm.experiments.pipeline.ConfigurationCheck;
import org.idferm.experiments.pipeline.FeatureTraining;
import org.idferm.experiments.pipeline.GivenFeatures;
import org.idferm.experiments.pipeline.PreparedData;
import org.idferm.experiments.pipeline.SameData;
import org.idferm.experiments.pipeline.StageDirectory;
import org.idferm.experiments.result.DataFilesFile;
import org.idferm.experiments.result.FeatureResults;
import org.idferm.experiments.result.ResultsFile;
import org.idferm.experiments.system.NativeThreads;
import org.idferm.experiments.system.Provenances;
import org.idferm.experiments.unit.UnitFiles;
import org.idferm.experiments.unit.UnitKind;
import org.idferm.experiments.unit.UnitMonitor;
import org.idferm.experiments.unit.UnitsFile;
import org.idferm.experiments.unit.WorkUnit;
import org.idferm.hng.feature.FeatureNets;
import org.idferm.hng.feature.IdentityWeights;
import org.idferm.hng.feature.LabelledFaces;
import org.idferm.hng.feature.PerceptualWeights;
import org.idferm.hng.feature.TrainedFeatures;
import org.idferm.hng.measure.Identification;
import org.idferm.hng.measure.IdentityJudge;
import org.idferm.hng.measure.IdentityNetEmbedder;
import org.idferm.hng.measure.PixelEmbedder;

/**
 * The pipeline of {@code idferm train-features}: data set, held-out people and images, perceptual
 * net, identity net, results. A net that is finished leaves a file, and one under way a checkpoint,
 * from which a resumed run goes on.
 */
public final class FeatureExperiment {

  /** The file of the perceptual net in an output directory. */
  public static final String PERCEPTUAL = "perceptual.npz";

  /** The file of the identity net in an output directory. */
  public static final String IDENTITY = "identity.npz";

  private static final String STAGE = "features";

  private final StopSignal stop;

  /**
   * Makes a pipeline.
   *
   * @param stop asked between training steps
   */
  public FeatureExperiment(StopSignal stop) {
    this.stop = stop;
  }

  /**
   * Refuses what is wrong with a configuration before anything is touched.
   *
   * @param config values within their ranges
   * @throws ConfigurationException names the key, and what was expected
   */
  public void check(FeaturesConfig config) {
    ConfigurationCheck.dataset(config.dataset());
    WeightsConfig none = WeightsConfig.none();
    if (!config.features().perceptual().equals(none)
        || !config.features().identity().equals(none)) {
      throw new ConfigurationException(
          "features.perceptual and features.identity must be empty here: both nets are trained");
    }
    GivenFeatures.check(config.features());
  }

  /**
   * Trains and measures both nets, and writes them and the results.
   *
   * @param config what to do
   * @param out where everything is written; {@code results.json} last
   * @param progress is told how the work goes on
   * @return the results
   * @throws UserException for whatever the user can mend
   */
  public FeatureResults run(FeaturesConfig config, OutputDirectory out, Progress progress) {
    if (config.threads() > 0) {
      NativeThreads.set(config.threads());
    }
    int threads = NativeThreads.get();
    int every = config.evaluation().holdOutEvery();
    try (PreparedData data =
        PreparedData.of(
            config.dataset(),
            config.seed(),
            () -> out.file(PreparedData.SYNTHETIC_FACES),
            set -> HeldOutPeople.of(set.subjects(), every),
            threads,
            progress,
            stop)) {
      return run(config, out, threads, data, progress);
    }
  }

  private FeatureResults run(
      FeaturesConfig config,
      OutputDirectory out,
      int threads,
      PreparedData data,
      Progress progress) {
    SameData.record(data, out.file(DataFilesFile.NAME));
    List<WorkUnit> units = List.of(unit("perceptual"), unit("identity"));
    UnitsFile.write(out.file(UnitsFile.NAME), units);
    UnitFiles files = new UnitFiles(out.file(UnitFiles.DIRECTORY));
    HeldOutFaces faces = HeldOutFaces.of(data, config.evaluation());
    SortedSet<String> people = faces.people().training();
    FeatureTraining training =
        new FeatureTraining(
            config.features(),
            () -> labelled(data, faces.training(), people),
            () -> labelled(data, faces.heldOut(), people),
            StageDirectory.of(files.stages(), STAGE, 0, config.seed()));
    TrainedFeatures<PerceptualWeights> phi =
        UnitMonitor.watch(files, units.get(0), progress, p -> training.perceptual(p, stop));
    TrainedFeatures<IdentityWeights> psi =
        UnitMonitor.watch(files, units.get(1), progress, p -> training.identity(p, stop));
    phi.weights().write(out.file(PERCEPTUAL));
    psi.weights().write(out.file(IDENTITY));
    FeatureResults results =
        new FeatureResults(
            config.experiment(),
            data.summary(config.dataset()),
            people.size(),
            faces.training().size(),
            faces.heldOut().size(),
            phi.accuracy(),
            psi.accuracy(),
            new ArrayList<>(faces.people().heldOut()),
            verification(data, faces, new FeatureNets(phi.weights(), psi.weights())),
            sha256(out.file(PERCEPTUAL)),
            sha256(out.file(IDENTITY)),
            Provenances.collect(
                config, threads, Collections.emptySortedMap(), files.seconds(units)));
    ResultsFile.write(out.file(ResultsFile.NAME), results);
    return results;
  }

  private static WorkUnit unit(String net) {
    return new WorkUnit(STAGE + "/" + net, UnitKind.FEATURES, Map.of(), 0, 0, Map.of());
  }

  private static LabelledFaces labelled(
      PreparedData data, List<Face> faces, SortedSet<String> people) {
    return new LabelledFaces(
        data.generatorImages(faces), PreparedData.identities(faces, people), people.size());
  }

  private static FeatureResults.Verification verification(
      PreparedData data, HeldOutFaces faces, FeatureNets nets) {
    SortedSet<String> people = faces.people().heldOut();
    float[][] gallery = data.generatorImages(faces.gallery());
    int[] names = PreparedData.identities(faces.gallery(), people);
    float[][] probes = data.generatorImages(faces.probes());
    int[] truth = PreparedData.identities(faces.probes(), people);
    List<Face> all = new ArrayList<>(faces.gallery());
    all.addAll(faces.probes());
    IdentityNetEmbedder embedder = new IdentityNetEmbedder(nets);
    IdentityJudge judge =
        IdentityJudge.fit(
            embedder, data.generatorImages(all), PreparedData.identities(all, people));
    return new FeatureResults.Verification(
        people.size(),
        probes.length,
        new Identification(embedder, gallery, names).rank1(probes, truth),
        new Identification(new PixelEmbedder(), gallery, names).rank1(probes, truth),
        1.0 / people.size(),
        judge.equalErrorRate());
  }

  private static String sha256(Path file) {
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw new UserException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }
}
