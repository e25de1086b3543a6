package org.idferm.experiments.pipeline;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.idferm.core.face.Face;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.sample.PairDraw;
import org.idferm.data.sample.PairInput;
import org.idferm.data.sample.PairSampler;
import org.idferm.hng.train.HngBatch;
import org.idferm.hng.train.HngPairs;

/**
 * Training pairs from faces in memory: every face, neutral ones included, with the same person's
 * neutral face; all neutral faces are the guiding set. They can be made more by blending and
 * changing them.
 */
public final class GeneratorPairs implements HngPairs {

  private final FacesInMemory inputs;
  private final FacesInMemory targets;
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
    this.inputs = new FacesInMemory(data, faces);
    this.targets = new FacesInMemory(data, faces.stream().map(data.set()::neutralOf).toList());
    List<PairInput> pairs =
        IntStream.range(0, faces.size())
            .mapToObj(
                i ->
                    new PairInput(
                        faces.get(i).subject(), List.of(i), data.halves().rule(faces.get(i))))
            .toList();
    this.sampler = new PairSampler(pairs, targets.size(), seed);
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
    return ImageDistance.mean(targets.images());
  }

  @Override
  public HngBatch batch(long step, int size) {
    List<PairDraw> draws = draws(step, size);
    return new HngBatch(
        images(draws, d -> inputs.image(d.input(), d.flip())),
        images(draws, d -> targets.image(d.target(), d.flip())),
        images(draws, d -> targets.image(d.guide(), d.flipGuide())));
  }

  /** Which pairs make a batch. */
  List<PairDraw> draws(long step, int size) {
    return sampler.batch(step, size);
  }

  FacesInMemory inputs() {
    return inputs;
  }

  FacesInMemory targets() {
    return targets;
  }

  /**
   * The same batches with more people in them than there are.
   *
   * @param enrichment what is done to the pairs
   * @return pairs that share this object's images
   * @throws org.idferm.core.error.DataException if shapes are to be changed and landmarks cannot be
   *     found
   */
  public HngPairs enriched(Enrichment enrichment) {
    if (enrichment.isNone()) {
      return this;
    }
    if (enrichment.reshape() > 0) {
      inputs.findShapes();
      targets.findShapes();
    }
    return new EnrichedPairs(this, blending, enrichment, seed);
  }

  private static float[][] images(List<PairDraw> draws, Function<PairDraw, float[]> image) {
    return draws.stream().map(image).toArray(float[][]::new);
  }
}
