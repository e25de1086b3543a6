package org.idferm.experiments.pipeline;

import java.util.List;
import org.idferm.experiments.result.HngCurvePoint;

/**
 * What one fold's generator reached on the fold's test people.
 *
 * @param l1 mean absolute difference per pixel between generated and true neutral faces
 * @param l1Copied the same for the input itself
 * @param l1MeanFace the same for the mean of the training targets
 * @param faces the number of test faces
 * @param identityErrorRate share of generated faces taken for somebody else than the input
 * @param identityThreshold the judge's threshold
 * @param seconds training time, feature nets included
 * @param curve the losses as training went on
 */
record GeneratorOutcome(
    double l1,
    double l1Copied,
    double l1MeanFace,
    int faces,
    double identityErrorRate,
    double identityThreshold,
    double seconds,
    List<HngCurvePoint> curve) {}
