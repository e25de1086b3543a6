package org.idferm.data.synthetic;

/** How an expression develops over the frames of a sequence. */
public enum TimeCourse {
  /** From the relaxed face in the first frame to the apex in the last. */
  ONSET,
  /** From the relaxed face to the apex in the middle and back. */
  ONSET_AND_OFFSET;

  /**
   * The share of the apex, 0 to 1, at a moment from 0 (first frame) to 1 (last): part of a sine.
   */
  double strength(double moment) {
    double towardsApex =
        switch (this) {
          case ONSET -> moment;
          case ONSET_AND_OFFSET -> 2 * Math.min(moment, 1 - moment);
        };
    return Math.sin(Math.PI / 2 * towardsApex);
  }
}
