/**
 * Methods compared on the same folds and seeds: what their networks' features tell, a table in the
 * shape of the paper's, and tests of the differences.
 */
package org.idferm.experiments.comparison;
