package org.idferm.experiments.result;

/**
 * What a method reached in one fold of one repetition.
 *
 * @param repetition counted from 0; its seed is the experiment's and this number
 * @param fold counted from 0
 * @param accuracy on the fold's test people
 * @param bestEpoch the epoch kept, counted from 1
 */
public record FoldScore(int repetition, int fold, double accuracy, int bestEpoch) {}
