package org.idferm.experiments.result;

/**
 * How the people were divided.
 *
 * @param folds number of folds
 * @param repetitions how often everything was repeated, with other seeds and the same folds
 * @param personIndependent whether no person is in two of a fold's training, validation and test
 *     sets
 * @param validationEvery every how manieth training person was kept for validation
 */
public record ProtocolSummary(
    int folds, int repetitions, boolean personIndependent, int validationEvery) {}
