package org.idferm.data.dataset;

import org.idferm.core.error.ConfigurationException;

/**
 * What to take from a data set of expression sequences.
 *
 * @param classes 7: the labelled expressions; 8: those and neutral, from the first frame of
 *     labelled sequences
 * @param frames how many of the last frames of a labelled sequence are queries, 1 to {@value
 *     #MAX_FRAMES}
 */
public record DatasetOptions(int classes, int frames) {

  /** The most frames of a sequence that can be asked for. */
  public static final int MAX_FRAMES = 100;

  /**
   * Checks the bounds.
   *
   * @param classes 7 or 8
   * @param frames 1 to {@value #MAX_FRAMES}
   * @throws ConfigurationException if a value is outside its range; names the key and the range
   */
  public DatasetOptions {
    if (classes != 7 && classes != 8) {
      throw new ConfigurationException(
          "classes is %d: expected 7 (expressions) or 8 (expressions and neutral)"
              .formatted(classes));
    }
    if (frames < 1 || frames > MAX_FRAMES) {
      throw new ConfigurationException(
          "frames is %d: expected 1 to %d (the last frames of a sequence that are used)"
              .formatted(frames, MAX_FRAMES));
    }
  }

  /**
   * The paper's first protocol on CK+.
   *
   * @return seven classes, the last three frames
   */
  public static DatasetOptions defaults() {
    return new DatasetOptions(7, 3);
  }
}
