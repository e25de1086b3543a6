package org.idferm.experiments.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.idferm.core.face.Face;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.data.fold.Fold;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.hng.NormalizedFaceGenerator;
import org.idferm.hng.feature.FeatureNets;
import org.idferm.hng.measure.IdentityJudge;
import org.idferm.hng.measure.IdentityNetEmbedder;
import org.idferm.hng.train.HngLossRecord;
import org.idferm.hng.train.TrainedHng;

/**
 * One fold's hard negative generation: the feature nets and the generator, trained on the fold's
 * training people, and the generator's figures on its test people.
 */
final class GeneratorStage {

  private static final String GENERATOR = "generator.npz";
  private static final String OUTCOME = "generator.json";

  private final ExperimentConfig config;
  private final PreparedData data;
  private final Fold fold;
  private final StageDirectory files;

  GeneratorStage(ExperimentConfig config, PreparedData data, Fold fold, StageDirectory files) {
    this.config = config;
    this.data = data;
    this.fold = fold;
    this.files = files;
  }

  /** Trains and measures the generator, or reads what an earlier run left. */
  GeneratorOutcome run(Progress progress, StopSignal stop) {
    Optional<GeneratorOutcome> earlier = files.read(OUTCOME, GeneratorOutcome.class);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    long start = System.nanoTime();
    FeatureNets nets =
        new FeatureStage(config.features(), data, fold.train(), files).run(progress, stop);
    HngStage hng = new HngStage(config.hng(), nets, files);
    TrainedHng trained = hng.train(pairs(), progress, stop);
    double seconds = (System.nanoTime() - start) / 1e9;
    try (NormalizedFaceGenerator generator = trained.generator()) {
      generator.save(files.file(GENERATOR));
      GeneratorOutcome outcome = measure(generator, nets, trained.curve(), seconds);
      files.write(OUTCOME, outcome);
      hng.deleteCheckpoints();
      return outcome;
    }
  }

  /** The trained generator of a finished stage. */
  NormalizedFaceGenerator generator() {
    return NormalizedFaceGenerator.load(files.file(GENERATOR));
  }

  private GeneratorPairs pairs() {
    return new GeneratorPairs(data, data.facesOf(fold.train()), files.seed("pairs"));
  }

  private GeneratorOutcome measure(
      NormalizedFaceGenerator generator,
      FeatureNets nets,
      List<HngLossRecord> curve,
      double seconds) {
    List<Face> faces = data.queriesOf(fold.test());
    float[][] inputs = data.generatorImages(faces);
    float[][] targets = data.targets(faces);
    float[][] generated = generator.generate(inputs);
    float[] mean = ImageDistance.mean(data.targets(data.facesOf(fold.train())));
    float[][] means = IntStream.range(0, faces.size()).mapToObj(i -> mean).toArray(float[][]::new);
    IdentityJudge judge = judge(nets);
    return new GeneratorOutcome(
        ImageDistance.l1(generated, targets),
        ImageDistance.l1(inputs, targets),
        ImageDistance.l1(means, targets),
        faces.size(),
        judge.errorRate(inputs, generated),
        judge.threshold(),
        seconds,
        GeneratorCurve.of(fold.index(), curve));
  }

  /** The threshold comes from people that the nets have not seen, where there are at least two. */
  private IdentityJudge judge(FeatureNets nets) {
    SortedSet<String> people = fold.validation().size() > 1 ? fold.validation() : fold.train();
    List<Face> faces = data.facesOf(people);
    return IdentityJudge.fit(
        new IdentityNetEmbedder(nets),
        data.generatorImages(faces),
        PreparedData.identities(faces, people));
  }
}
