package org.idferm.data.dataset.oulu;

/** The illuminations of Oulu-CASIA. */
enum Light {
  /** Normal indoor light. */
  STRONG("Strong"),
  /** Only the computer display is on. */
  WEAK("Weak"),
  /** Near darkness. */
  DARK("Dark");

  private final String folder;

  Light(String folder) {
    this.folder = folder;
  }

  String folder() {
    return folder;
  }
}
