package org.idferm.experiments.config;

/**
 * Another data set to test on. With one, there is a single fold: everybody of {@code dataset}
 * trains, or chooses the epoch, and everybody of this one is tested; only classes that both have,
 * by name, take part.
 *
 * @param dataset the faces to test on; by default its name is {@value #NONE}: people of {@code
 *     dataset} are tested, in folds
 */
public record TestConfig(DatasetConfig dataset) {

  /** The name that stands for no other data set. */
  public static final String NONE = "none";

  /**
   * What holds where a configuration says nothing.
   *
   * @return no other data set
   */
  public static TestConfig none() {
    return new TestConfig(DatasetConfig.of(NONE));
  }

  /**
   * Whether another data set is tested.
   *
   * @return false if one data set is divided into folds
   */
  public boolean isOn() {
    return !dataset.name().equals(NONE);
  }
}
