package org.idferm.rml.model;

import java.util.Objects;

/**
 * What made a model: enough to make it again.
 *
 * @param method the training method's name in its experiment, for example {@code idferm}
 * @param repetition which repetition of the experiment it is from, counted from 0
 * @param fold which fold's people were left out of training, counted from 0
 * @param seed the experiment's seed
 * @param bestEpoch the epoch whose parameters were kept, counted from 1
 * @param data what it was trained on
 * @param software what trained it
 * @param configuration the whole experiment's configuration, YAML
 */
public record Provenance(
    String method,
    int repetition,
    int fold,
    long seed,
    int bestEpoch,
    Data data,
    Software software,
    String configuration) {

  /** Checks that nothing is null. */
  public Provenance {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(software, "software");
    Objects.requireNonNull(configuration, "configuration");
  }

  /**
   * What a model was trained on.
   *
   * @param name the data set's
   * @param fingerprint of the data set's files
   * @param landmarks where its landmarks came from
   */
  public record Data(String name, String fingerprint, String landmarks) {

    /** Checks that nothing is null. */
    public Data {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(fingerprint, "fingerprint");
      Objects.requireNonNull(landmarks, "landmarks");
    }
  }

  /**
   * What trained a model.
   *
   * @param version IDFERM's
   * @param commit its source's, or {@code unknown}
   * @param nd4j ND4J's version
   */
  public record Software(String version, String commit, String nd4j) {

    /** Checks that nothing is null. */
    public Software {
      Objects.requireNonNull(version, "version");
      Objects.requireNonNull(commit, "commit");
      Objects.requireNonNull(nd4j, "nd4j");
    }
  }
}
