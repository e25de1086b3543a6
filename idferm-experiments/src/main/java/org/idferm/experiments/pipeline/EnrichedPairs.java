package org.idferm.experiments.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.idferm.data.preprocess.FaceVariation;
import org.idferm.data.sample.PairDraw;
import org.idferm.hng.train.HngBatch;
import org.idferm.hng.train.HngPairs;

/**
 * Training pairs with more people in them than there are. Whatever is done to an input's identity
 * is done to its target too.
 *
 * @param pairs of the people that there are
 * @param blending finds whom a pair is mixed with
 * @param enrichment what is done, and how often
 * @param seed decides what is done to each pair
 */
record EnrichedPairs(
    GeneratorPairs pairs, PersonBlending blending, Enrichment enrichment, long seed)
    implements HngPairs {

  /** Makes seeds of neighbouring positions unrelated. */
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** How far beyond either of two people's shapes a new one can lie, as part of their distance. */
  private static final double BEYOND = 0.5;

  @Override
  public HngBatch batch(long step, int size) {
    HngBatch batch = pairs.batch(step, size);
    float[][] x = batch.inputs();
    float[][] y = batch.targets();
    List<PairDraw> draws = pairs.draws(step, x.length);
    for (int i = 0; i < x.length; i++) {
      SplittableRandom random = new SplittableRandom((seed ^ ~step) + GOLDEN * i);
      PairDraw draw = draws.get(i);
      Optional<PersonMix> mix = mix(draw, random);
      if (mix.isPresent()) {
        x[i] = mix.get().of(pairs.inputs(), draw.input(), draw.flip());
        y[i] = mix.get().of(pairs.targets(), draw.target(), draw.flip());
      }
      if (enrichment.variation() > 0) {
        FaceVariation change = new FaceVariation(enrichment.variation(), random);
        x[i] = change.input(x[i]);
        y[i] = change.target(y[i]);
      }
    }
    return batch;
  }

  private Optional<PersonMix> mix(PairDraw draw, SplittableRandom random) {
    boolean blended = random.nextDouble() < enrichment.blend();
    boolean reshaped = enrichment.reshape() > 0 && random.nextDouble() < enrichment.reshape();
    if (!blended && !reshaped) {
      return Optional.empty();
    }
    PersonBlending.Partner partner = blending.partner(draw.input(), draw.flip(), random);
    OptionalDouble share =
        reshaped
            ? OptionalDouble.of(random.nextDouble(-BEYOND, 1 + BEYOND))
            : OptionalDouble.empty();
    return Optional.of(new PersonMix(partner, blended, share));
  }
}
