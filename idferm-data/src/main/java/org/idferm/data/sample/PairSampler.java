package org.idferm.data.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Mini-batches for the hard negative generation (paper, section 2): pairs of an input and a target
 * of the same person, and as many draws from the guiding set. Every person comes equally often,
 * however many inputs there are of them: in one batch the numbers differ by at most 1.
 */
public final class PairSampler {

  private final List<PairInput> inputs;
  private final int[][] inputsOfPerson;
  private final int guidingSet;
  private final long seed;

  /**
   * Makes a sampler.
   *
   * @param inputs the images that can be x, at least one
   * @param guidingSet the number of images that can be g, at least one
   * @param seed determines all batches
   * @throws IllegalArgumentException if there is no input or no guiding image
   */
  public PairSampler(List<PairInput> inputs, int guidingSet, long seed) {
    if (inputs.isEmpty() || guidingSet < 1) {
      throw new IllegalArgumentException(
          "%d inputs and %d guiding images; expected at least one of each"
              .formatted(inputs.size(), guidingSet));
    }
    this.inputs = List.copyOf(inputs);
    SortedMap<String, List<Integer>> people = new TreeMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      people.computeIfAbsent(inputs.get(i).subject(), s -> new ArrayList<>()).add(i);
    }
    this.inputsOfPerson =
        people.values().stream()
            .map(of -> of.stream().mapToInt(i -> i).toArray())
            .toArray(int[][]::new);
    this.guidingSet = guidingSet;
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
    for (int index : drawn) {
      PairInput input = inputs.get(index);
      boolean coin = random.nextBoolean(); // always thrown, so that no rule shifts what follows
      boolean flip = input.flip() == FlipRule.RANDOM ? coin : input.flip() == FlipRule.ALWAYS;
      int guide = random.nextInt(guidingSet);
      boolean flipGuide = random.nextBoolean();
      int target = input.targets().get(forTargets.nextInt(input.targets().size()));
      batch.add(new PairDraw(index, target, flip, guide, flipGuide));
    }
    return batch;
  }

  private int[] inputs(long step, int size) {
    SplittableRandom random = Seeds.random(seed, step);
    int[] people = IntStream.range(0, inputsOfPerson.length).toArray();
    Cycle cycle = new Cycle(people, random.split());
    int[] batch = new int[size];
    for (int i = 0; i < size; i++) {
      int[] ofPerson = inputsOfPerson[cycle.deal(1)[0]];
      batch[i] = ofPerson[random.nextInt(ofPerson.length)];
    }
    return batch;
  }
}
