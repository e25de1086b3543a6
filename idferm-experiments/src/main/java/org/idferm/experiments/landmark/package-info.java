/** Measures how far detected landmarks are from known ones; {@code benchmarks/landmark-error}. */
package org.idferm.experiments.landmark;
