package org.idferm.experiments.result;

/** What the results of every kind of run tell. */
public interface RunResults {

  /**
   * The faces.
   *
   * @return what is known of them
   */
  DatasetSummary dataset();

  /**
   * What made the numbers.
   *
   * @return configuration, versions, machine
   */
  Provenance provenance();
}
