package org.idferm.experiments.pipeline;

import java.util.List;
import java.util.SplittableRandom;
import org.idferm.data.preprocess.FaceShape;
import org.idferm.data.preprocess.FaceVariation;
import org.idferm.data.preprocess.ShapeWarp;
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
      boolean blended = random.nextDouble() < enrichment.blend();
      boolean reshaped = enrichment.reshape() > 0 && random.nextDouble() < enrichment.reshape();
      if (blended || reshaped) {
        PairDraw draw = draws.get(i);
        PersonBlending.Partner partner = blending.partner(draw.input(), draw.flip(), random);
        double share = reshaped ? random.nextDouble(-BEYOND, 1 + BEYOND) : 0;
        x[i] = mix(pairs.inputs(), draw.input(), draw.flip(), partner, blended, reshaped, share);
        y[i] = mix(pairs.targets(), draw.target(), draw.flip(), partner, blended, reshaped, share);
      }
      if (enrichment.variation() > 0) {
        FaceVariation change = new FaceVariation(enrichment.variation(), random);
        x[i] = change.input(x[i]);
        y[i] = change.target(y[i]);
      }
    }
    return batch;
  }

  /** Two faces brought to one shape, and blended there. */
  private static float[] mix(
      FacesInMemory faces,
      int index,
      boolean flip,
      PersonBlending.Partner partner,
      boolean blended,
      boolean reshaped,
      double share) {
    float[] first = faces.image(index, flip);
    float[] second = faces.image(partner.input(), partner.flip());
    if (reshaped) {
      FaceShape own = faces.shape(index, flip);
      FaceShape other = faces.shape(partner.input(), partner.flip());
      FaceShape shape = own.towards(other, share);
      first = new ShapeWarp(own, shape).of(first);
      second = blended ? new ShapeWarp(other, shape).of(second) : second;
    }
    return blended ? partner.blend().of(first, second) : first;
  }
}
