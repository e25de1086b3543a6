package org.idferm.core.model;

import java.util.List;

/** The models that IDFERM can use. */
public enum KnownModel {
  /** The 68-point network of the npm package {@code @vladmandic/face-api} 1.7.15. */
  FACE_API_LANDMARKS(
      "face-api",
      "68 landmarks, a convolutional network (dataset.landmarks: face-api)",
      "MIT",
      "run scripts/fetch-models",
      false,
      new ModelFile(
          "face-api/face_landmark_68_model-weights_manifest.json",
          "ca4886639f86e99b39fed0c155f81b63317225773bd9616716e887b0153389c9"),
      new ModelFile(
          "face-api/face_landmark_68_model.bin",
          "4611ef65c87d836d03d684b30eec4d195d8b219fa1dd58fc58945831c6b9299b")),

  /** The 128-dimensional face recognition network of the same package. */
  FACE_API_RECOGNITION(
      "face-api-recognition",
      "a judge of identity that takes no part in training (train-generator)",
      "MIT",
      "run scripts/fetch-models",
      false,
      new ModelFile(
          "face-api/face_recognition_model-weights_manifest.json",
          "cbaffa501b0b9275a12b63357a6843e7e30c054e1c9151e1a5f879b26e32986b"),
      new ModelFile(
          "face-api/face_recognition_model.bin",
          "b413e420d6840b2775fba32008db6f3cddb07d485967fb42cfcf379c16a8c589")),

  /** dlib's 68-point shape predictor, or another that its user has trained. */
  DLIB_LANDMARKS(
      "dlib",
      "68 landmarks, an ensemble of regression trees (dataset.landmarks: dlib)",
      "not for commercial use: it was trained on the iBUG 300-W images",
      "copy it there yourself, from dlib's site or Debian's package libdlib-data",
      true,
      new ModelFile(
          "shape_predictor_68_face_landmarks.dat",
          "fbdc2cb80eb9aa7a758672cbfdda32ba6300efe9b6e6c7a299ff7e736b11b92f"));

  private final String id;
  private final String use;
  private final String licence;
  private final String source;
  private final boolean replaceable;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of records
  private final List<ModelFile> files;

  KnownModel(
      String id,
      String use,
      String licence,
      String source,
      boolean replaceable,
      ModelFile... files) {
    this.id = id;
    this.use = use;
    this.licence = licence;
    this.source = source;
    this.replaceable = replaceable;
    this.files = List.of(files);
  }

  /** The name that configurations use. */
  public String id() {
    return id;
  }

  /** What it is for, in a few words. */
  public String use() {
    return use;
  }

  /** The licence of the published files, in a few words. */
  public String licence() {
    return licence;
  }

  /** How to get the files, in a few words. */
  public String source() {
    return source;
  }

  /** Whether files with another content, in the same format, may stand in for the published. */
  public boolean replaceable() {
    return replaceable;
  }

  /** The files that are needed; at least one. */
  public List<ModelFile> files() {
    return files;
  }
}
