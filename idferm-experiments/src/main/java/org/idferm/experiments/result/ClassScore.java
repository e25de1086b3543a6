package org.idferm.experiments.result;

/**
 * How well one class is recognised, over all folds' test images.
 *
 * @param recall of the class's images, the share recognised; 0 if it has none
 * @param precision of the images taken for the class, the share that is; 0 if there are none
 * @param f1 harmonic mean of recall and precision; 0 if both are
 * @param count the class's images
 */
public record ClassScore(double recall, double precision, double f1, int count) {}
