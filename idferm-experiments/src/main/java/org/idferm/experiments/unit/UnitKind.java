package org.idferm.experiments.unit;

/** What a unit of work does. */
public enum UnitKind {
  /** Pre-trains the recognition net, for all folds. */
  PRETRAINING,
  /** Trains or loads the frozen feature nets. */
  FEATURES,
  /** Trains or loads a generator, and measures it. */
  GENERATOR,
  /** Trains and tests one method. */
  METHOD
}
