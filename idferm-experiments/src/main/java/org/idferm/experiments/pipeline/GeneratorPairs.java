package org.idferm.experiments.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.idferm.core.face.Face;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.sample.PairDraw;
import org.idferm.data.sample.PairInput;
import org.idferm.data.sample.PairSampler;
import org.idferm.hng.feature.Mirror;
import org.idferm.hng.train.HngBatch;
import org.idferm.hng.train.HngPairs;

/**
 * Training pairs from faces in memory: every face, neutral ones included, with the same person's
 * neutral face; all neutral faces are the guiding set.
 */
public final class GeneratorPairs implements HngPairs {

  private final float[][] inputs;
  private final float[][] targets;
  private final PairSampler sampler;

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

  private static float[][] images(List<PairDraw> draws, Function<PairDraw, float[]> image) {
    return draws.stream().map(image).toArray(float[][]::new);
  }

  private static float[] flipped(float[] image, boolean flip) {
    return flip ? Mirror.flip(image) : image;
  }
}
