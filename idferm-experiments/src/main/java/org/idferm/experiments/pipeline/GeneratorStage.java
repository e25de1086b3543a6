package org.idferm.experiments.pipeline;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.idferm.core.face.Face;
import org.idferm.core.io.NpzFile;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.data.fold.Fold;
import org.idferm.data.sample.FlipRule;
import org.idferm.data.sample.PairDraw;
import org.idferm.data.sample.PairInput;
import org.idferm.data.sample.PairSampler;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.config.HngConfig;
import org.idferm.experiments.result.HngCurvePoint;
import org.idferm.hng.NormalizedFaceGenerator;
import org.idferm.hng.feature.FeatureNetOptions;
import org.idferm.hng.feature.FeatureNetTrainer;
import org.idferm.hng.feature.FeatureNets;
import org.idferm.hng.feature.FeatureTrainingOptions;
import org.idferm.hng.feature.IdentityJudge;
import org.idferm.hng.feature.Mirror;
import org.idferm.hng.loss.Symmetry;
import org.idferm.hng.network.HngOptions;
import org.idferm.hng.train.HngBatch;
import org.idferm.hng.train.HngCheckpoint;
import org.idferm.hng.train.HngGraph;
import org.idferm.hng.train.HngLossRecord;
import org.idferm.hng.train.HngLossWeights;
import org.idferm.hng.train.HngPairs;
import org.idferm.hng.train.HngTrainer;
import org.idferm.hng.train.HngTrainingOptions;
import org.idferm.hng.train.TrainedHng;

/**
 * One fold's hard negative generation: the feature nets and the generator, trained on the fold's
 * training people, and the generator's figures on its test people.
 */
final class GeneratorStage {

  private static final String FEATURES = "features.npz";
  private static final String GENERATOR = "generator.npz";
  private static final String CHECKPOINT = "generator-checkpoint.npz";
  private static final String OUTCOME = "generator.json";
  private static final int CURVE_POINTS = 200;

  private final ExperimentConfig config;
  private final PreparedData data;
  private final Fold fold;
  private final FoldDirectory files;

  GeneratorStage(ExperimentConfig config, PreparedData data, Fold fold, FoldDirectory files) {
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
    FeatureNets nets = featureNets(progress, stop);
    TrainedHng trained = train(nets, progress, stop);
    double seconds = (System.nanoTime() - start) / 1e9;
    try (NormalizedFaceGenerator generator = trained.generator()) {
      generator.save(files.file(GENERATOR));
      GeneratorOutcome outcome = measure(generator, nets, trained.curve(), seconds);
      files.write(OUTCOME, outcome);
      files.delete(CHECKPOINT);
      return outcome;
    }
  }

  /** The trained generator of a finished stage. */
  NormalizedFaceGenerator generator() {
    return NormalizedFaceGenerator.load(files.file(GENERATOR));
  }

  private FeatureNets featureNets(Progress progress, StopSignal stop) {
    FeatureNetOptions options = new FeatureNetOptions(config.features().width(), 64);
    if (Files.exists(files.file(FEATURES))) {
      return new FeatureNets(options, NpzFile.read(files.file(FEATURES)));
    }
    List<Face> faces = data.facesOf(fold.train());
    FeatureTrainingOptions training =
        new FeatureTrainingOptions(
            config.features().steps(), config.features().batch(), config.features().learningRate());
    FeatureNets nets =
        new FeatureNetTrainer(options, training, files.seed("features"))
            .train(
                data.generatorImages(faces),
                PreparedData.identities(faces, fold.train()),
                fold.train().size(),
                progress,
                stop);
    NpzFile.write(files.file(FEATURES), nets.parameters());
    return nets;
  }

  private TrainedHng train(FeatureNets nets, Progress progress, StopSignal stop) {
    HngConfig hng = config.hng();
    HngTrainer trainer =
        new HngTrainer(
            new HngOptions(hng.width(), hng.latent(), hng.leakySlope()),
            new HngLossWeights(
                1,
                hng.lambda1(),
                hng.lambda2(),
                hng.lambda3(),
                hng.alpha(),
                Symmetry.valueOf(hng.symmetry().toUpperCase(Locale.ROOT))),
            new HngTrainingOptions(
                hng.steps(), hng.batch(), hng.learningRate(), 0.5, 0.999, checkpointEvery()),
            nets,
            files.seed("generator"));
    return trainer.train(
        pairs(), Optional.of(new HngCheckpoint(files.file(CHECKPOINT))), progress, stop);
  }

  private int checkpointEvery() {
    return Math.max(1, Math.min(100, config.hng().steps() / 5));
  }

  /** Every face of the training people, neutral ones included, with the same person's neutral. */
  private HngPairs pairs() {
    List<Face> faces = data.facesOf(fold.train());
    float[][] inputs = data.generatorImages(faces);
    float[][] targets = targets(faces);
    List<PairInput> pairs =
        IntStream.range(0, faces.size())
            .mapToObj(i -> new PairInput(faces.get(i).subject(), List.of(i), FlipRule.RANDOM))
            .toList();
    PairSampler sampler = new PairSampler(pairs, targets.length, files.seed("pairs"));
    return (step, size) -> {
      List<PairDraw> draws = sampler.batch(step, size);
      return new HngBatch(
          images(draws, d -> flipped(inputs[d.input()], d.flip())),
          images(draws, d -> flipped(targets[d.target()], d.flip())),
          images(draws, d -> flipped(targets[d.guide()], d.flipGuide())));
    };
  }

  private static float[][] images(List<PairDraw> draws, Function<PairDraw, float[]> image) {
    return draws.stream().map(image).toArray(float[][]::new);
  }

  private static float[] flipped(float[] image, boolean flip) {
    return flip ? Mirror.flip(image) : image;
  }

  private float[][] targets(List<Face> faces) {
    return faces.stream()
        .map(f -> data.generatorImage(data.set().neutralOf(f)))
        .toArray(float[][]::new);
  }

  private GeneratorOutcome measure(
      NormalizedFaceGenerator generator,
      FeatureNets nets,
      List<HngLossRecord> curve,
      double seconds) {
    List<Face> faces = data.queriesOf(fold.test());
    float[][] inputs = data.generatorImages(faces);
    float[][] targets = targets(faces);
    float[][] generated = generator.generate(inputs);
    float[] mean = ImageDistance.mean(targets(data.facesOf(fold.train())));
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
        thin(curve));
  }

  /** The threshold comes from people that the nets have not seen, where there are at least two. */
  private IdentityJudge judge(FeatureNets nets) {
    SortedSet<String> people = fold.validation().size() > 1 ? fold.validation() : fold.train();
    List<Face> faces = data.facesOf(people);
    return IdentityJudge.fit(
        nets, data.generatorImages(faces), PreparedData.identities(faces, people));
  }

  private List<HngCurvePoint> thin(List<HngLossRecord> curve) {
    int every = Math.max(1, curve.size() / CURVE_POINTS);
    return curve.stream()
        .filter(r -> r.step() % every == 0 || r.step() == curve.size())
        .map(this::point)
        .toList();
  }

  private HngCurvePoint point(HngLossRecord record) {
    Map<String, Double> losses = record.losses();
    return new HngCurvePoint(
        fold.index(),
        Math.toIntExact(record.step()),
        losses.getOrDefault(HngGraph.FEAT, 0.0),
        losses.getOrDefault(HngGraph.ID, 0.0),
        losses.getOrDefault(HngGraph.PIX, 0.0),
        losses.getOrDefault(HngGraph.SYM, 0.0),
        losses.getOrDefault(HngGraph.ADV, 0.0),
        losses.getOrDefault(HngGraph.DIS, 0.0));
  }
}
