package org.idferm.data.synthetic;

/**
 * The facial movements that the synthetic head can make, numbered as in the Facial Action Coding
 * System (Ekman, Friesen and Hager, 2002).
 */
public enum ActionUnit {
  /** Inner brow raiser. */
  AU1,
  /** Outer brow raiser. */
  AU2,
  /** Brow lowerer: lowers the brows and draws them together. */
  AU4,
  /** Upper lid raiser. */
  AU5,
  /** Cheek raiser. */
  AU6,
  /** Lid tightener. */
  AU7,
  /** Nose wrinkler. */
  AU9,
  /** Upper lip raiser. */
  AU10,
  /** Lip corner puller: the smile. */
  AU12,
  /** Dimpler. */
  AU14,
  /** Lip corner depressor. */
  AU15,
  /** Lower lip depressor. */
  AU16,
  /** Chin raiser. */
  AU17,
  /** Lip stretcher. */
  AU20,
  /** Lip tightener. */
  AU23,
  /** Lip pressor. */
  AU24,
  /** Lips part. */
  AU25,
  /** Jaw drop. */
  AU26,
  /** Eyes closed: lowers the upper lid. */
  AU43
}
