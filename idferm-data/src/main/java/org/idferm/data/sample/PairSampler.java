package org.idferm.data.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Mini-batches for the hard negative generation (paper, section 2): pairs of an input and a target
 * of the same person, and as many draws from the guiding set. Every person comes equally often,
 * however many inputs there are of them: in one batch the numbers differ by at most 1.
 */
public final class PairSampler {

  private final PairPool pool;
  private final long seed;

  /**
   * Makes a sampler of images in a list.
   *
   * @param inputs the images that can be x, at least one
   * @param guidingSet the number of images that can be g, at least one
   * @param seed determines all batches
   * @throws IllegalArgumentException if there is no input or no guiding image
   */
  public PairSampler(List<PairInput> inputs, int guidingSet, long seed) {
    this(new PairList(inputs, guidingSet), seed);
  }

  /**
   * Makes a sampler.
   *
   * @param pool the images that can be x, y and g
   * @param seed determines all batches
   * @throws IllegalArgumentException if there is no input or no guiding image
   */
  public PairSampler(PairPool pool, long seed) {
    if (pool.people() < 1 || pool.guides() < 1) {
      throw new IllegalArgumentException(
          "%d people with inputs and %d guiding images; expected at least one of each"
              .formatted(pool.people(), pool.guides()));
    }
    this.pool = pool;
    this.seed = seed;
  }

  /**
   * A batch: a pure function of the seed, the step and the size. How one input is flipped changes
   * nothing for the others.
   *
   * @param step counted from 0
   * @param size the number of pairs, 1 or more
   * @return the pairs
   */
  public List<PairDraw> batch(long step, int size) {
    int[] drawn = inputs(step, size);
    SplittableRandom random = new SplittableRandom(seed ^ step);
    SplittableRandom forTargets = Seeds.random(~seed, step);
    List<PairDraw> batch = new ArrayList<>();
    for (int input : drawn) {
      boolean coin = random.nextBoolean(); // always thrown, so that no rule shifts what follows
      FlipRule rule = pool.flip(input);
      boolean flip = rule == FlipRule.RANDOM ? coin : rule == FlipRule.ALWAYS;
      int guide = random.nextInt(pool.guides());
      boolean flipGuide = random.nextBoolean();
      int target = pool.target(input, forTargets.nextInt(pool.targets(input)));
      batch.add(new PairDraw(input, target, flip, guide, flipGuide));
    }
    return batch;
  }

  private int[] inputs(long step, int size) {
    SplittableRandom random = Seeds.random(seed, step);
    int[] people = IntStream.range(0, pool.people()).toArray();
    Cycle cycle = new Cycle(people, random.split());
    int[] batch = new int[size];
    for (int i = 0; i < size; i++) {
      int person = cycle.deal(1)[0];
      batch[i] = pool.input(person, random.nextInt(pool.inputs(person)));
    }
    return batch;
  }
}
