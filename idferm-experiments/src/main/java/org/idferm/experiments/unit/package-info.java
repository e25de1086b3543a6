/**
 * Units of work: what an experiment is cut into, what each has done so far, and what is left. A
 * unit is a description that any process can take up, given the configuration and the output
 * directory.
 */
package org.idferm.experiments.unit;
