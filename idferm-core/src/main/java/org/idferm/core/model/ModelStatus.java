package org.idferm.core.model;

/** Whether a model's files are there. */
public enum ModelStatus {
  /** All files are there and are the published ones. */
  INSTALLED,

  /** All files are there; at least one is not the published one. */
  DIFFERENT,

  /** A file is missing or cannot be read. */
  MISSING
}
