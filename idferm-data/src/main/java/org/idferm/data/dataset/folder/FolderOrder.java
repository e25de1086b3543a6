package org.idferm.data.dataset.folder;

/** Which folder holds which. */
enum FolderOrder {
  /** Found out from the names. */
  AUTO,
  /** {@code happy/anna/1.png}. */
  EXPRESSION_FIRST,
  /** {@code anna/happy/1.png}. */
  PERSON_FIRST
}
