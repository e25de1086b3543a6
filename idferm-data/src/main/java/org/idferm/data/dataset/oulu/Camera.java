package org.idferm.data.dataset.oulu;

/** The cameras of Oulu-CASIA, which recorded at the same time. */
enum Camera {
  /** Visible light. */
  VIS("VL"),
  /** Near infrared. */
  NIR("NI");

  private final String folder;

  Camera(String folder) {
    this.folder = folder;
  }

  String folder() {
    return folder;
  }
}
