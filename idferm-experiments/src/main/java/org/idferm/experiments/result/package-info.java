/**
 * What an experiment found out, as written to disk: {@code results.json}, {@code predictions.csv},
 * {@code curves.csv} and {@code hng-losses.csv}.
 */
package org.idferm.experiments.result;
