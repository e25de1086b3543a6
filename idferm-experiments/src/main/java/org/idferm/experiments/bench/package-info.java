/** {@code idferm bench}: what a training step, a classification or a preprocessed image costs. */
package org.idferm.experiments.bench;
