package org.idferm.experiments.result;

/**
 * What the recognition net was pre-trained on, and how far it came there.
 *
 * @param dataset the faces, people to train on and validation people together
 * @param trainingPeople whom it was trained on
 * @param validationPeople who chose the epoch
 * @param bestEpoch the epoch kept, counted from 1
 * @param validationAccuracy of that epoch, 0 to 1
 * @param trainingSeconds training time
 */
public record PretrainingResult(
    DatasetSummary dataset,
    int trainingPeople,
    int validationPeople,
    int bestEpoch,
    double validationAccuracy,
    double trainingSeconds) {}
