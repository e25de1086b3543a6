package org.idferm.experiments.result;

/**
 * Accuracy over folds, three ways.
 *
 * @param pooled correct images over all images, all folds' test sets put together: large folds
 *     count more
 * @param mean the mean of the folds' accuracies: every fold counts the same
 * @param sd the folds' sample standard deviation (divisor n - 1); 0 for a single fold
 */
public record Accuracy(double pooled, double mean, double sd) {}
