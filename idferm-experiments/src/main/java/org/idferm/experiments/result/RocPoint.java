package org.idferm.experiments.result;

/**
 * A point of the receiver operating characteristic of a verification.
 *
 * @param falseAccepts the share of different-person pairs that may be accepted, 0 to 1
 * @param trueAccepts the share of same-person pairs that are accepted then, 0 to 1
 */
public record RocPoint(double falseAccepts, double trueAccepts) {}
