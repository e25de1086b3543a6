package org.idferm.experiments.paper;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;
import org.idferm.experiments.config.DatasetConfig;
import org.idferm.experiments.result.DatasetSummary;

/** A data set with a choice of classes on which the paper reports accuracies, in ten folds. */
public enum Benchmark {
  /** CK+, the seven labelled expressions. */
  @JsonProperty("ckplus-7")
  CKPLUS_7("CK+, 7 classes", "ckplus", 7, 118),
  /** CK+ with neutral first frames. */
  @JsonProperty("ckplus-8")
  CKPLUS_8("CK+, 8 classes", "ckplus", 8, 118),
  /** MMI, six expressions. */
  @JsonProperty("mmi")
  MMI("MMI", "mmi", 6, 31),
  /** Oulu-CASIA, visible light, six expressions. */
  @JsonProperty("oulu")
  OULU("Oulu-CASIA VIS", "oulu", 6, 80);

  /** The number of folds in the paper. */
  public static final int FOLDS = 10;

  /** People of CK+ with and without a labelled sequence. */
  private static final int CKPLUS_PEOPLE = 123;

  private final String title;
  private final String dataset;
  private final int classes;
  private final int people;

  Benchmark(String title, String dataset, int classes, int people) {
    this.title = title;
    this.dataset = dataset;
    this.classes = classes;
    this.people = people;
  }

  /**
   * What people call it.
   *
   * @return for example {@code CK+, 7 classes}
   */
  public String title() {
    return title;
  }

  /**
   * The number of people in the paper's data.
   *
   * @return at least 1
   */
  public int people() {
    return people;
  }

  /**
   * The benchmark that a run's data have the layout and classes of, whoever is on the pictures.
   *
   * @param data a run's faces
   * @return empty if it is none of the paper's
   */
  public static Optional<Benchmark> of(DatasetSummary data) {
    String name = data.name().equals(DatasetConfig.SYNTHETIC) ? CKPLUS_7.dataset : data.name();
    return Arrays.stream(values())
        .filter(b -> b.dataset.equals(name) && b.classes == data.classes().size())
        .findFirst();
  }

  /**
   * Whether faces can be the paper's own.
   *
   * @param data a run's faces, of this benchmark
   * @return false if they are synthetic, or of another number of people
   */
  public boolean isOwn(DatasetSummary data) {
    boolean all = data.subjects() == people;
    boolean unlabelled = dataset.equals(CKPLUS_7.dataset) && data.subjects() == CKPLUS_PEOPLE;
    return !data.synthetic() && (all || unlabelled);
  }
}
