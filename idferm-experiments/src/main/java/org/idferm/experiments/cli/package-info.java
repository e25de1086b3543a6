/** The command line: one class for each of {@code idferm}'s commands. */
package org.idferm.experiments.cli;
