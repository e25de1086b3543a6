package org.idferm.experiments.pipeline;

/**
 * What a generator was pre-trained on.
 *
 * @param dataset the data set's name
 * @param people who have a neutral face
 * @param guides their neutral faces: the guiding set
 * @param faces all faces of the set
 * @param facesLeftOut those of people without a neutral face, which have no pairs
 */
record PretrainSummary(String dataset, int people, int guides, int faces, long facesLeftOut) {}
