package org.idferm.experiments.result;

/**
 * How the people were divided.
 *
 * @param folds number of folds
 * @param personIndependent whether no person is in two of a fold's training, validation and test
 *     sets
 * @param validationEvery every how manieth training person was kept for validation
 */
public record ProtocolSummary(int folds, boolean personIndependent, int validationEvery) {}
