/**
 * The paper's tables beside finished runs: published values, runs as they are read from their
 * output directories, what separates them from the paper, tables, and these as CSV and LaTeX.
 */
package org.idferm.experiments.paper;
