package org.idferm.experiments.output;

/** What to do with what an earlier run left in an output directory. */
public enum OutputMode {
  /** Refuse it. */
  NEW,
  /** Go on with an unfinished run of the same configuration. */
  RESUME,
  /** Delete what the earlier run wrote, finished or not, and begin again. */
  FORCE
}
