/** The command line: {@code run}, {@code synth}, {@code inspect}, {@code doctor}. */
package org.idferm.experiments.cli;
