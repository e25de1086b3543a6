package org.idferm.experiments.paper;

/** The paper's tables and figures that runs can fill. */
public enum PaperItem {
  /** Identity errors by the weight of the identity loss. */
  IDENTITY_ERRORS(
      "identity-errors",
      "Identity errors against \u03bb1",
      "table 1",
      "train-generator configs/small/generator-lambda1.yaml, or a run with sweep.hng.lambda1"),
  /** Accuracies on CK+ with seven classes. */
  ACCURACY_CKPLUS_7(
      "accuracy-ckplus-7",
      "Rank-1 accuracy on CK+, 7 classes",
      "one of tables 2 to 6",
      "run configs/paper/ckplus-7.yaml or configs/small/ckplus-7.yaml"),
  /** Accuracies on MMI. */
  ACCURACY_MMI(
      "accuracy-mmi",
      "Rank-1 accuracy on MMI",
      "one of tables 2 to 6",
      "run configs/paper/mmi.yaml or configs/small/mmi.yaml"),
  /** Accuracies on CK+ with eight classes. */
  ACCURACY_CKPLUS_8(
      "accuracy-ckplus-8",
      "Rank-1 accuracy on CK+, 8 classes",
      "one of tables 2 to 6",
      "run configs/paper/ckplus-8.yaml or configs/small/ckplus-8.yaml"),
  /** Accuracies on Oulu-CASIA. */
  ACCURACY_OULU(
      "accuracy-oulu",
      "Rank-1 accuracy on Oulu-CASIA VIS",
      "one of tables 2 to 6",
      "run configs/paper/oulu.yaml or configs/small/oulu.yaml"),
  /** Training times. */
  TRAINING_TIME(
      "training-time",
      "Training time of the metric learning",
      "one of tables 2 to 6",
      "compare configs/small/compare-ckplus.yaml, or any run above"),
  /** Accuracies with and without pre-training. */
  PRE_TRAINING(
      "pre-training",
      "Accuracy without and with pre-training on Multi-PIE",
      "one of tables 2 to 6",
      "run configs/paper/ckplus-7.yaml twice, once with rml.initial from configs/paper/rml-pretraining.yaml"),
  /** Grids of faces. */
  FACES(
      "faces",
      "Input, generated and true neutral faces",
      "figures 5 and 9",
      "train-generator configs/paper/hng-pretraining.yaml or configs/small/multipie-generator.yaml"),
  /** Histogram of embedding distances. */
  DISTANCES(
      "distances",
      "Distances between generated faces and their inputs, with and without identity loss",
      "figure 10",
      "train-generator configs/small/multipie-generator.yaml"),
  /** Accuracy against λ. */
  LAMBDA(
      "accuracy-lambda",
      "Accuracy against \u03bb",
      "figure 11",
      "run configs/paper/ckplus-7.yaml --set 'sweep.rml.lambda=[0.5, 0.75, 0.95, 1, 1.25]'"),
  /** Accuracy against the slope of the leaky ReLU. */
  LEAKY_SLOPE(
      "accuracy-leaky-slope",
      "Accuracy against the slope of the leaky ReLU",
      "figure 12",
      "run configs/paper/ckplus-7.yaml --set 'sweep.rml.leaky-slope=[0.05, 0.075, 0.1, 0.125, 0.2]'"),
  /** Confusion matrices. */
  CONFUSION(
      "confusion",
      "Confusion matrices",
      "figure 13",
      "run configs/quickstart.yaml, or any run above");

  private final String id;
  private final String title;
  private final String place;
  private final String recipe;

  PaperItem(String id, String title, String place, String recipe) {
    this.id = id;
    this.title = title;
    this.place = place;
    this.recipe = recipe;
  }

  /**
   * Its name in file names and links.
   *
   * @return lower-case letters, digits and hyphens
   */
  public String id() {
    return id;
  }

  /**
   * What it shows.
   *
   * @return plain text
   */
  public String title() {
    return title;
  }

  /**
   * Where it is in the paper.
   *
   * @return for example {@code figure 10}
   */
  public String place() {
    return place;
  }

  /**
   * What fills it.
   *
   * @return commands and configurations, plain text
   */
  public String recipe() {
    return recipe;
  }

  /**
   * The accuracies on a benchmark.
   *
   * @param benchmark data set and classes
   * @return the table of its accuracies
   */
  public static PaperItem accuracy(Benchmark benchmark) {
    return switch (benchmark) {
      case CKPLUS_7 -> ACCURACY_CKPLUS_7;
      case CKPLUS_8 -> ACCURACY_CKPLUS_8;
      case MMI -> ACCURACY_MMI;
      case OULU -> ACCURACY_OULU;
    };
  }
}
