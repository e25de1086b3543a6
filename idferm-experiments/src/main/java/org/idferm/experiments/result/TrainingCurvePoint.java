package org.idferm.experiments.result;

/**
 * One epoch of one method's training in one fold; a line of {@code curves.csv}.
 *
 * @param method the method's name
 * @param repetition the repetition, counted from 0
 * @param fold the fold, counted from 0
 * @param epoch the epoch, counted from 1
 * @param trainLoss mean loss of the epoch's mini-batches
 * @param trainAccuracy share of its training images classified rightly, 0 to 1
 * @param validationAccuracy share of the validation people's images classified rightly, 0 to 1
 * @param learningRate the step size in this epoch
 * @param degenerateBatches mini-batches in which some class had fewer than two images
 */
public record TrainingCurvePoint(
    String method,
    int repetition,
    int fold,
    int epoch,
    double trainLoss,
    double trainAccuracy,
    double validationAccuracy,
    double learningRate,
    int degenerateBatches) {}
