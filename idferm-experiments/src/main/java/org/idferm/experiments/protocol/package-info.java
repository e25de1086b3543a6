/**
 * The paper's protocols, each a short main class that reads from top to bottom as the protocol
 * does: which data and frames, which folds, which nets, which training, which methods; then run.
 * Each is the configuration of its name in {@code configs/paper}.
 */
package org.idferm.experiments.protocol;
