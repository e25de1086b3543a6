package org.idferm.data.sample;

/**
 * What a {@link PairSampler} draws from: whose inputs there are, and which targets each of them can
 * have. All are numbers of images; a pool holds none, and one of a million images need not hold
 * their list either.
 */
public interface PairPool {

  /**
   * The number of people with inputs.
   *
   * @return the people are counted from 0
   */
  int people();

  /**
   * The number of a person's inputs.
   *
   * @param person 0 to {@link #people()} - 1
   * @return at least 1
   */
  int inputs(int person);

  /**
   * One of a person's inputs.
   *
   * @param person 0 to {@link #people()} - 1
   * @param k 0 to {@link #inputs} - 1
   * @return the image's index
   */
  int input(int person, int k);

  /**
   * The number of images that can be the target of an input.
   *
   * @param input what {@link #input} gave
   * @return at least 1
   */
  int targets(int input);

  /**
   * One of the images that can be the target of an input.
   *
   * @param input what {@link #input} gave
   * @param k 0 to {@link #targets} - 1
   * @return the image's index
   */
  int target(int input, int k);

  /**
   * Whether an input is flipped, and its target with it.
   *
   * @param input what {@link #input} gave
   * @return at random unless the pool says otherwise
   */
  default FlipRule flip(int input) {
    return FlipRule.RANDOM;
  }

  /**
   * The size of the guiding set.
   *
   * @return its images are counted from 0
   */
  int guides();
}
