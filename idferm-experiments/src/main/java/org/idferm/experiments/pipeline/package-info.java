/** The experiment itself: from a data set to results and a report. */
package org.idferm.experiments.pipeline;
