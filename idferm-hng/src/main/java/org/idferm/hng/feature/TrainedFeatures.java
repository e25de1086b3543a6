package org.idferm.hng.feature;

/**
 * A feature net that was trained on identity labels.
 *
 * @param weights the net, without the layer that tells the training people apart
 * @param accuracy the share of held-out faces of the training people that were recognised, 0 to 1;
 *     not a number where none were held out
 * @param <W> {@link PerceptualWeights} or {@link IdentityWeights}
 */
public record TrainedFeatures<W>(W weights, double accuracy) {}
