/**
 * Landmarks: from the data set's files, or detected; and the 49 of the 68 points that alignment
 * uses.
 */
package org.idferm.data.landmark;
