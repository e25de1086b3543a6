package org.idferm.data.dataset.mmi;

/** Where frames are taken from. */
enum FrameSource {
  /** Extracted frames where there are some, otherwise the video. */
  AUTO,
  /** Image files only. */
  EXTRACTED,
  /** Videos only. */
  VIDEO
}
