/**
 * Where a run writes: directories that are ours, in use by one run at a time, never overwritten.
 */
package org.idferm.experiments.output;
