package org.idferm.experiments.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.idferm.core.face.Face;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.preprocess.FaceVariation;
import org.idferm.data.sample.PairDraw;
import org.idferm.data.sample.PairInput;
import org.idferm.data.sample.PairSampler;
import org.idferm.hng.feature.Mirror;
import org.idferm.hng.train.HngBatch;
import org.idferm.hng.train.HngPairs;

/**
 * Training pairs from faces in memory: every face, neutral ones included, with the same person's
 * neutral face; all neutral faces are the guiding set. They can be made more by blending and
 * changing them.
 */
public final class GeneratorPairs implements HngPairs {

  /** Makes seeds of neighbouring positions unrelated. */
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final float[][] inputs;
  private final float[][] targets;
  private final PairSampler sampler;
  private final PersonBlending blending;
  private final long seed;

  /**
   * Pairs faces.
   *
   * @param data where they come from
   * @param faces the inputs; everybody needs a neutral face
   * @param seed decides the batches
   */
  public GeneratorPairs(PreparedData data, List<Face> faces, long seed) {
    this.inputs = data.generatorImages(faces);
    Map<Face, float[]> neutrals = new HashMap<>();
    this.targets =
        faces.stream()
            .map(data.set()::neutralOf)
            .map(neutral -> neutrals.computeIfAbsent(neutral, data::generatorImage))
            .toArray(float[][]::new);
    List<PairInput> pairs =
        IntStream.range(0, faces.size())
            .mapToObj(
                i ->
                    new PairInput(
                        faces.get(i).subject(), List.of(i), data.halves().rule(faces.get(i))))
            .toList();
    this.sampler = new PairSampler(pairs, targets.length, seed);
    this.blending = new PersonBlending(faces);
    this.seed = seed;
  }

  /**
   * Refuses a set that cannot be paired, before any work is done.
   *
   * @param set the faces
   * @throws org.idferm.core.error.DataException if somebody has no neutral face; names the person
   *     and one of the faces
   */
  public static void requireNeutrals(FaceSet set) {
    Set<String> people = set.neutrals().stream().map(Face::subject).collect(Collectors.toSet());
    set.queries().stream()
        .filter(q -> !people.contains(q.subject()))
        .findFirst()
        .ifPresent(set::neutralOf);
  }

  /**
   * The pixelwise mean of all targets: nobody in particular.
   *
   * @return 4096 values in [-1, 1]
   */
  public float[] meanTarget() {
    return ImageDistance.mean(targets);
  }

  @Override
  public HngBatch batch(long step, int size) {
    List<PairDraw> draws = sampler.batch(step, size);
    return new HngBatch(
        images(draws, d -> flipped(inputs[d.input()], d.flip())),
        images(draws, d -> flipped(targets[d.target()], d.flip())),
        images(draws, d -> flipped(targets[d.guide()], d.flipGuide())));
  }

  /**
   * The same batches with more people in them than there are.
   *
   * @param blend how many of the pairs are blended with other people's, 0 to 1
   * @param variation how much pairs are changed at random, 0 for not at all ({@link FaceVariation})
   * @return pairs that share this object's images
   */
  public HngPairs enriched(double blend, double variation) {
    return blend == 0 && variation == 0
        ? this
        : (step, size) -> enriched(batch(step, size), step, blend, variation);
  }

  private HngBatch enriched(HngBatch batch, long step, double blend, double variation) {
    float[][] x = batch.inputs();
    float[][] y = batch.targets();
    List<PairDraw> draws = sampler.batch(step, x.length);
    for (int i = 0; i < x.length; i++) {
      SplittableRandom random = new SplittableRandom((seed ^ ~step) + GOLDEN * i);
      if (random.nextDouble() < blend) {
        PairDraw draw = draws.get(i);
        PersonBlending.Partner partner = blending.partner(draw.input(), draw.flip(), random);
        x[i] = partner.blend().of(x[i], flipped(inputs[partner.input()], partner.flip()));
        y[i] = partner.blend().of(y[i], flipped(targets[partner.input()], partner.flip()));
      }
      if (variation > 0) {
        FaceVariation change = new FaceVariation(variation, random);
        x[i] = change.input(x[i]);
        y[i] = change.target(y[i]);
      }
    }
    return batch;
  }

  private static float[][] images(List<PairDraw> draws, Function<PairDraw, float[]> image) {
    return draws.stream().map(image).toArray(float[][]::new);
  }

  private static float[] flipped(float[] image, boolean flip) {
    return flip ? Mirror.flip(image) : image;
  }
}
