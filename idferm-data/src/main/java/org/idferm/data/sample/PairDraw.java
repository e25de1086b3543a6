package org.idferm.data.sample;

/**
 * One pair (x, y) of a batch, and a real face g for the discriminator.
 *
 * @param input index of x
 * @param target index of y
 * @param flip whether x and y are flipped horizontally
 * @param guide index of g in the guiding set
 * @param flipGuide whether g is flipped horizontally
 */
public record PairDraw(int input, int target, boolean flip, int guide, boolean flipGuide) {}
