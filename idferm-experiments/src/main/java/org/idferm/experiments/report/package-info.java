/**
 * The report of a run: one HTML page with everything in it, and its figures as SVG and PNG files. A
 * section of the page, or a figure, is one class.
 */
package org.idferm.experiments.report;
