package org.idferm.experiments.pipeline;

/**
 * How good a generator is on one fold's test people.
 *
 * @param l1 mean absolute difference per pixel between generated and true neutral faces; NaN if no
 *     true one is known
 * @param l1Copied the same for the input itself
 * @param l1MeanFace the same for the mean of the training people's neutral faces
 * @param faces the number of test faces whose true neutral face is known
 * @param identityErrorRate share of generated faces taken for somebody else than the input
 * @param judgedFaces the number of test faces
 * @param judge who decides about identity
 * @param identityThreshold the judge's threshold
 */
record GeneratorFoldMeasures(
    double l1,
    double l1Copied,
    double l1MeanFace,
    int faces,
    double identityErrorRate,
    int judgedFaces,
    String judge,
    double identityThreshold) {}
